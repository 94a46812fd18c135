import type { IncomingMessage, ServerResponse } from 'node:http'

/** A request that is answered with this status instead of a result. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** One HTTP request and its answer. */
export class Call {
  readonly url: URL
  /** The path, still percent-encoded. */
  readonly path: string

  constructor(
    readonly request: IncomingMessage,
    readonly response: ServerResponse,
  ) {
    this.url = new URL(request.url ?? '/', 'http://127.0.0.1')
    this.path = this.url.pathname
  }

  header(name: string): string | undefined {
    const value = this.request.headers[name]
    const text = Array.isArray(value) ? value[0] : value
    return text === '' ? undefined : text
  }

  query(name: string): string | undefined {
    return this.url.searchParams.get(name) ?? undefined
  }

  /** @throws {HttpError} 413 when there are more bytes than `most`. */
  async bytes(most: number): Promise<Buffer> {
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of this.request as AsyncIterable<Buffer>) {
      size += chunk.length
      // What comes after is read and dropped: a client that is still sending would not see the answer.
      if (size <= most) chunks.push(chunk)
    }
    if (size > most) throw new HttpError(413, 'TOO_LARGE', `the body exceeds ${most} bytes`)
    return Buffer.concat(chunks)
  }

  /** The body as JSON; an empty one is `{}`. @throws {HttpError} 400, 413 */
  async json<T>(most: number): Promise<T> {
    const text = (await this.bytes(most)).toString('utf8')
    try {
      return JSON.parse(text === '' ? '{}' : text) as T
    } catch {
      throw new HttpError(400, 'INVALID_PARAM', 'the body is not JSON')
    }
  }

  send(status: number, type: string, body: string | Buffer, headers: Record<string, string> = {}): void {
    const length = Buffer.byteLength(body)
    this.response.writeHead(status, { 'content-type': type, 'content-length': length, ...headers })
    this.response.end(this.request.method === 'HEAD' ? undefined : body)
  }

  sendJson(status: number, value: unknown, headers: Record<string, string> = {}): void {
    this.send(status, 'application/json; charset=utf-8', JSON.stringify(value), headers)
  }
}
