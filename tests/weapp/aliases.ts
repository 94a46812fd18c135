import Module from 'node:module'
import path from 'node:path'

/** Jest maps the rooms' short names for tests, but not for what a test environment itself is made of. */
const ROOMS: Record<string, string> = { '@contract/': 'types/', '@domain/': 'domain/' }
const root = path.resolve(__dirname, '../..')

type Resolve = (request: string, ...rest: unknown[]) => string
const node = Module as unknown as { _resolveFilename: Resolve }
const resolve = node._resolveFilename
node._resolveFilename = function (this: unknown, request, ...rest) {
  const room = Object.keys(ROOMS).find((prefix) => request.startsWith(prefix))
  const meant = room ? path.join(root, ROOMS[room] ?? '', request.slice(room.length)) : request
  return resolve.call(this, meant, ...rest)
}
