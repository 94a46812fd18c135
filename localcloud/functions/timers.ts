import { Cron } from 'croner'
import type { Clock } from '../clock/clock'
import type { DeployedFunction } from './deployed'

interface Timer {
  functionName: string
  triggerName: string
  cron: Cron
  /** When it rings next, in ms; undefined when never again. */
  due: number | undefined
}

/** Rings one timer and settles when its function has ended. */
export type Ring = (functionName: string, event: object) => Promise<unknown>

const LONGEST_SLEEP_MS = 60_000

/**
 * The triggers of every config.json. A tick that passed while the process was off, or asleep, is not made up for;
 * one that passes while the clock is being advanced is rung at its own time, in order, one after the other.
 */
export class Timers {
  private readonly timers: Timer[]
  private sleep: NodeJS.Timeout | undefined
  private advancing: Promise<unknown> = Promise.resolve()
  private movers = 0

  constructor(
    functions: Iterable<DeployedFunction>,
    private readonly clock: Clock,
    private readonly ring: Ring,
  ) {
    this.timers = [...functions].flatMap(({ name, triggers }) =>
      triggers.map((trigger) => {
        const cron = new Cron(trigger.config, { timezone: 'Asia/Shanghai', paused: true, mode: '7-part' })
        return { functionName: name, triggerName: trigger.name, cron, due: nextAfter(cron, clock.now()) }
      }),
    )
  }

  /** Follows the clock by itself from now on. Keeps no process alive. */
  start(): void {
    const due = this.earliest()?.due
    if (due === undefined) return
    const wait = Math.min(Math.max(due - this.clock.now(), 0), LONGEST_SLEEP_MS)
    this.sleep = setTimeout(() => {
      if (this.movers === 0) for (const timer of this.dueBy(this.clock.now())) void this.fire(timer)
      this.start()
    }, wait)
    this.sleep.unref()
  }

  stop(): void {
    clearTimeout(this.sleep)
  }

  /** Moves the clock and rings what comes due on the way. Answers how many rang. */
  advance(ms: number): Promise<number> {
    const moved = this.advancing.then(() => this.advanceTo(this.clock.now() + ms))
    this.advancing = moved.catch(() => undefined)
    return moved
  }

  private async advanceTo(target: number): Promise<number> {
    this.movers++
    let fired = 0
    try {
      for (;;) {
        const next = this.earliest()
        if (next?.due === undefined || next.due > target) break
        this.clock.moveTo(next.due)
        await this.fire(next)
        fired++
      }
      this.clock.moveTo(target)
    } finally {
      this.movers--
    }
    return fired
  }

  private async fire(timer: Timer): Promise<void> {
    const due = timer.due as number
    timer.due = nextAfter(timer.cron, due)
    const event = {
      Type: 'Timer',
      TriggerName: timer.triggerName,
      Time: new Date(due).toISOString(),
      Message: '',
    }
    await this.ring(timer.functionName, event)
  }

  private dueBy(now: number): Timer[] {
    const due = this.timers.filter((timer) => timer.due !== undefined && timer.due <= now)
    for (const timer of due) {
      // When the machine has slept, the latest tick stands for those before it.
      let next = nextAfter(timer.cron, timer.due as number)
      while (next !== undefined && next <= now) {
        timer.due = next
        next = nextAfter(timer.cron, next)
      }
    }
    return due
  }

  private earliest(): Timer | undefined {
    return this.timers
      .filter(({ due }) => due !== undefined)
      .sort((a, b) => (a.due as number) - (b.due as number))[0]
  }
}

function nextAfter(cron: Cron, ms: number): number | undefined {
  return cron.nextRun(new Date(ms))?.getTime()
}
