import { contentTypeOf } from '../http/content-type'
import { HttpError, type Call } from '../http/call'
import { decodePath } from '../http/folder'
import type { Route } from '../http/server'
import { BadCloudPath, type Files } from './files'

const MOST_BYTES = 20 * 1024 * 1024

/** Uploads of phones (`/storage/`) and of functions (`/cos/`, where the SDK expects an empty answer), and downloads. */
export function storageRoutes(files: Files): Route[] {
  return [
    {
      method: 'PUT',
      path: '/storage/*',
      handle: async (call) => {
        const path = await upload(call, files, '/storage/')
        call.sendJson(200, { fileID: files.idOf(path) })
      },
    },
    {
      method: 'PUT',
      path: '/cos/*',
      handle: async (call) => {
        await upload(call, files, '/cos/')
        call.send(200, 'application/xml', '')
      },
    },
    { method: 'GET', path: '/storage/*', handle: (call) => download(call, files) },
  ]
}

async function upload(call: Call, files: Files, prefix: string): Promise<string> {
  const path = decodePath(call.path.slice(prefix.length))
  const bytes = await call.bytes(MOST_BYTES)
  await refuseBadPath(() => files.write(path, bytes))
  return path
}

async function download(call: Call, files: Files): Promise<void> {
  const path = decodePath(call.path.slice('/storage/'.length))
  const bytes = await refuseBadPath(() => files.read(path))
  if (bytes === undefined) throw new HttpError(404, 'STORAGE_FILE_NONEXIST', 'no such file')
  // Whoever uploads chooses the name: no file may act as a page of this origin.
  const safe = { 'content-security-policy': 'sandbox', 'x-content-type-options': 'nosniff' }
  call.send(200, contentTypeOf(path), bytes, safe)
}

async function refuseBadPath<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof BadCloudPath) throw new HttpError(400, 'INVALID_PARAM', error.message)
    throw error
  }
}
