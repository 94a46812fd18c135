import { HttpError } from '../http/call'
import type { Route } from '../http/server'

export interface ClockDoor {
  now(): number
  /** Moves the time forward by ms and answers how many timers rang. */
  advance(ms: number): Promise<number>
}

const MOST_BYTES = 1024

export function clockRoutes(clock: ClockDoor): Route[] {
  const now = (): string => new Date(clock.now()).toISOString()
  return [
    { method: 'GET', path: '/clock', handle: (call) => call.sendJson(200, { now: now() }) },
    {
      method: 'POST',
      path: '/clock',
      handle: async (call) => {
        const { advanceMs } = await call.json<{ advanceMs?: unknown }>(MOST_BYTES)
        if (typeof advanceMs !== 'number' || !Number.isSafeInteger(advanceMs) || advanceMs < 0) {
          throw new HttpError(400, 'INVALID_PARAM', 'advanceMs is a whole number of milliseconds, 0 or more')
        }
        const fired = await clock.advance(advanceMs)
        call.sendJson(200, { now: now(), fired })
      },
    },
  ]
}
