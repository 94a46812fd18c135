import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Call, HttpError } from './call'

export type Handler = (call: Call) => void | Promise<void>

export interface Route {
  method: 'GET' | 'POST' | 'PUT'
  /** An exact path, or a beginning when it ends in `*`. */
  path: string
  handle: Handler
}

/** Listens on loopback only. A page from elsewhere must not be able to call it, hence the two headers checked. */
export class HttpServer {
  private readonly server: Server
  private routes: readonly Route[] | undefined

  constructor(private readonly onFailure: (error: unknown, path: string) => void) {
    this.server = createServer((request, response) => void this.answer(new Call(request, response)))
  }

  /** Resolves to the port. Until it is told what to serve, it answers 503. @throws when the port is taken. */
  listen(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port)))
      this.server.listen(port, '127.0.0.1', () => resolve(this.port()))
    })
  }

  serve(routes: readonly Route[]): void {
    this.routes = routes
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve())
      this.server.closeAllConnections()
    })
  }

  private async answer(call: Call): Promise<void> {
    try {
      this.refuseForeign(call)
      if (this.routes === undefined) throw new HttpError(503, 'STARTING', 'this cloud is still starting')
      const method = call.request.method === 'HEAD' ? 'GET' : call.request.method
      const route = this.routes.find((one) => one.method === method && matches(one.path, call.path))
      if (route === undefined) throw new HttpError(404, 'NOT_FOUND', `no ${method ?? ''} ${call.path}`)
      await route.handle(call)
    } catch (error) {
      if (call.response.headersSent || call.response.destroyed) return
      if (error instanceof HttpError)
        return call.sendJson(error.status, { code: error.code, message: error.message })
      this.onFailure(error, call.path)
      call.sendJson(500, { code: 'SYS_ERR', message: 'internal error of the local cloud' })
    }
  }

  private refuseForeign(call: Call): void {
    const own = [`127.0.0.1:${this.port()}`, `localhost:${this.port()}`]
    const origin = call.header('origin')
    const foreign = !own.includes(call.header('host') ?? '')
    if (foreign || (origin !== undefined && !own.some((host) => origin === `http://${host}`))) {
      throw new HttpError(403, 'FORBIDDEN', 'this cloud answers its own machine only')
    }
  }

  private port(): number {
    return (this.server.address() as AddressInfo).port
  }
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new Error(`port ${port} is in use by another program: end it, or choose another port`, {
      cause: error,
    })
  }
  if (error.code !== 'EACCES') return error
  return new Error(`this user may not listen on port ${port}: choose one above 1023`, { cause: error })
}

function matches(pattern: string, path: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern
}
