import { randomUUID } from 'node:crypto'
import { newMeter, type Meter } from '../database/meter'

/** Who calls a function, and by which road: `wx_client`, `wx_trigger`, or `wx_client,scf` for a call from a function. */
export interface Caller {
  openid?: string | undefined
  source: string
}

/** One run of one function. Its token comes back with every request its SDK makes, so each is charged to it. */
export interface Invocation {
  token: string
  requestId: string
  functionName: string
  caller: Caller
  meter: Meter
  /** What the function printed, the first lines of it. */
  lines: string[]
  /** Ends the instance it runs on, once it does run. */
  crash(): void
}

const MOST_LINES = 200

export function print({ lines }: Invocation, line: string): void {
  if (lines.length < MOST_LINES) lines.push(line)
}

/** The invocations that are running now, by token. */
export class Invocations {
  private readonly running = new Map<string, Invocation>()

  begin(functionName: string, caller: Caller): Invocation {
    const invocation = {
      token: randomUUID(),
      requestId: randomUUID(),
      functionName,
      caller,
      meter: newMeter(),
      lines: [],
      crash: () => undefined,
    }
    this.running.set(invocation.token, invocation)
    return invocation
  }

  end({ token }: Invocation): void {
    this.running.delete(token)
  }

  find(token: string | undefined): Invocation | undefined {
    return token === undefined ? undefined : this.running.get(token)
  }
}
