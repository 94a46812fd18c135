import { readFile, stat } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { HttpError, type Call } from './call'
import { contentTypeOf } from './content-type'

/** Serves the files of a folder as they are on the disk now. @throws {HttpError} 404, also for a path that leads out. */
export async function sendFromFolder(call: Call, folder: string, path: string): Promise<void> {
  const root = resolve(folder)
  const file = resolve(root, decodePath(path) || 'index.html')
  if (!file.startsWith(root + sep) || !(await isFile(file)))
    throw new HttpError(404, 'NOT_FOUND', `no file ${path}`)
  call.send(200, contentTypeOf(file), await readFile(file), { 'cache-control': 'no-store' })
}

/** @throws {HttpError} 400 */
export function decodePath(path: string): string {
  try {
    const decoded = decodeURIComponent(path)
    if (decoded.includes('\0')) throw new URIError('NUL in a path')
    return decoded
  } catch {
    throw new HttpError(400, 'INVALID_PARAM', 'a malformed path')
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}
