import type { Settings } from '../database/settings'

/**
 * The time of this cloud: the machine's, plus an offset that only grows. Workers read the offset through shared
 * memory, so a function sees the move at once. It is kept in the data folder: after a restart time goes on from
 * where it had been moved to.
 */
export class Clock {
  /** One int64: the offset in ms. */
  readonly shared = new SharedArrayBuffer(8)
  private readonly offset = new BigInt64Array(this.shared)

  /** `startAt` is when the time of an empty data folder begins; the present if it is not given. */
  constructor(
    private readonly settings: Settings,
    startAt = Date.now(),
  ) {
    Atomics.store(this.offset, 0, BigInt(settings.get('clock.offsetMs', startAt - Date.now())))
  }

  /** Milliseconds since 1970. */
  now(): number {
    return Date.now() + Number(Atomics.load(this.offset, 0))
  }

  /** Moves forward to the instant; an instant already past changes nothing. */
  moveTo(instant: number): void {
    const ahead = instant - this.now()
    if (ahead <= 0) return
    Atomics.add(this.offset, 0, BigInt(Math.ceil(ahead)))
    this.settings.set('clock.offsetMs', Number(Atomics.load(this.offset, 0)))
  }
}
