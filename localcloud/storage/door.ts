import { contentTypeOf } from '../http/content-type'
import { HttpError, type Call } from '../http/call'
import { decodePath } from '../http/folder'
import type { Route } from '../http/server'
import { BadCloudPath, type Files } from './files'
import type { Links } from './links'

const MOST_BYTES = 20 * 1024 * 1024

/**
 * Uploads of phones (`/storage/`) and of functions (`/cos/`, which answers as Tencent's object storage does), and
 * downloads: with a temporary link's signature, which is then checked, or without, as a phone resolves a `cloud://` id
 * that it was given.
 */
export function storageRoutes(files: Files, links: Links): Route[] {
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
        try {
          await upload(call, files, '/cos/')
        } catch (error) {
          if (!(error instanceof HttpError)) throw error
          return call.send(error.status, 'application/xml', objectStorageError(error))
        }
        call.send(200, 'application/xml', '')
      },
    },
    { method: 'GET', path: '/storage/*', handle: (call) => download(call, files, links) },
  ]
}

async function upload(call: Call, files: Files, prefix: string): Promise<string> {
  const path = decodePath(call.path.slice(prefix.length))
  const bytes = await call.bytes(MOST_BYTES)
  await refuseBadPath(() => files.write(path, bytes))
  return path
}

async function download(call: Call, files: Files, links: Links): Promise<void> {
  const path = decodePath(call.path.slice('/storage/'.length))
  const [sign, t] = [call.query('sign'), call.query('t')]
  if ((sign !== undefined || t !== undefined) && !links.isGood(path, sign ?? '', t ?? '')) {
    throw new HttpError(403, 'AccessDenied', 'this link has expired, or was never given')
  }
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

/** The form of refusal that the SDK reads. */
function objectStorageError({ code, message }: HttpError): string {
  const said = `<Code>${code}</Code><Message>${message}</Message>`
  return `<Error>${said}<Resource/><RequestId>local</RequestId><TraceId>local</TraceId></Error>`
}
