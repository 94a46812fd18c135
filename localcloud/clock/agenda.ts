import type { Clock } from './clock'

/** Something that has to be done at certain instants of the cloud's time. */
export interface Duty {
  /** When next, in ms since 1970; undefined when never. */
  next(): number | undefined
  /** Does what is next. `next()` has moved on when it returns, and what was done is over when it settles. */
  ring(): Promise<unknown>
  /** The clock stands at `now` and nobody rang on the way there: forgets what should not be made up for. */
  forgetMissed?(now: number): void
}

const LONGEST_SLEEP_MS = 60_000

/** Rings what is due: by itself as time goes by, or one after the other at their own times while time is moved. */
export class Agenda {
  private readonly duties: Duty[] = []
  private running = false
  private sleep: NodeJS.Timeout | undefined
  private advancing: Promise<unknown> = Promise.resolve()
  private movers = 0

  constructor(private readonly clock: Clock) {}

  add(duty: Duty): void {
    this.duties.push(duty)
    this.wake()
  }

  /** Follows the clock by itself from now on. Keeps no process alive. */
  start(): void {
    this.running = true
    this.wake()
  }

  stop(): void {
    this.running = false
    clearTimeout(this.sleep)
  }

  /** Looks again at what is next; to be called when something has become due earlier than it was. */
  wake(): void {
    if (!this.running) return
    clearTimeout(this.sleep)
    const due = this.earliest()?.next() ?? Infinity
    const wait = Math.min(Math.max(due - this.clock.now(), 0), LONGEST_SLEEP_MS)
    this.sleep = setTimeout(() => {
      if (this.movers === 0) this.ringDue()
      this.wake()
    }, wait)
    this.sleep.unref()
  }

  /** Moves the clock and rings what comes due on the way. Answers how many rang. */
  advance(ms: number): Promise<number> {
    const moved = this.advancing.then(() => this.advanceTo(this.clock.now() + ms))
    this.advancing = moved.catch(() => undefined)
    return moved
  }

  private async advanceTo(target: number): Promise<number> {
    this.movers++
    let rung = 0
    try {
      for (;;) {
        const duty = this.earliest()
        const due = duty?.next()
        if (duty === undefined || due === undefined || due > target) break
        this.clock.moveTo(due)
        await duty.ring()
        rung++
      }
      this.clock.moveTo(target)
    } finally {
      this.movers--
    }
    return rung
  }

  private ringDue(): void {
    const now = this.clock.now()
    for (const duty of this.duties) {
      duty.forgetMissed?.(now)
      while ((duty.next() ?? Infinity) <= now) void duty.ring()
    }
  }

  private earliest(): Duty | undefined {
    return this.duties
      .filter((duty) => duty.next() !== undefined)
      .sort((a, b) => (a.next() as number) - (b.next() as number))[0]
  }
}
