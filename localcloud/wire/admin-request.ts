import busboy from 'busboy'
import { HttpError, type Call } from '../http/call'

/** One request of the SDK: an action and its parameters. Multipart bodies carry bytes in `requestData`. */
export interface AdminRequest {
  action: string
  /** The token of the invocation that asks; empty outside of one. */
  token: string | undefined
  /** The caller's source with `scf` appended, as the SDK sends it on. */
  source: string
  body: Record<string, unknown>
}

/** The vendor's own limit for a database request is 16 MB; base64 and quoting come on top. */
const MOST_BYTES = 32 * 1024 * 1024

/** @throws {HttpError} 400, 413 */
export async function readAdminRequest(call: Call): Promise<AdminRequest> {
  const multipart = call.header('content-type')?.startsWith('multipart/form-data') === true
  const body = multipart ? await readMultipart(call) : await call.json<Record<string, unknown>>(MOST_BYTES)
  if (typeof body.action !== 'string') throw new HttpError(400, 'INVALID_PARAM', 'no action')
  return {
    action: body.action,
    token: typeof body.wxCloudApiToken === 'string' ? body.wxCloudApiToken : undefined,
    source: call.header('x-tcb-source') ?? ',scf',
    body,
  }
}

function readMultipart(call: Call): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    const body: Record<string, unknown> = {}
    const parser = busboy({
      headers: call.request.headers,
      limits: { fieldSize: MOST_BYTES, fileSize: MOST_BYTES },
    })
    parser.on('field', (name, value) => {
      body[name] = value
    })
    // The SDK sends `requestData` as application/octet-stream, which makes it a file without a name.
    parser.on('file', (name, stream) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => (body[name] = Buffer.concat(chunks)))
    })
    parser.on('close', () => resolve(body))
    parser.on('error', () => reject(new HttpError(400, 'INVALID_PARAM', 'malformed multipart body')))
    call.request.pipe(parser)
  })
}
