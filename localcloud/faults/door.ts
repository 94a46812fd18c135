import { HttpError, type Call } from '../http/call'
import type { Route } from '../http/server'
import type { Faults, FaultSettings } from './faults'

const MOST_BYTES = 64 * 1024

/** `GET|PUT /faults`: what this cloud is told to do wrong. */
export function faultRoutes(faults: Faults): Route[] {
  return [
    { method: 'GET', path: '/faults', handle: (call) => call.sendJson(200, faults.settings()) },
    { method: 'PUT', path: '/faults', handle: (call) => change(call, faults) },
  ]
}

async function change(call: Call, faults: Faults): Promise<void> {
  try {
    faults.set(await call.json<Partial<FaultSettings>>(MOST_BYTES))
  } catch (error) {
    if (error instanceof RangeError) throw new HttpError(400, 'INVALID_PARAM', error.message)
    throw error
  }
  call.sendJson(200, faults.settings())
}
