import { Cron } from 'croner'
import type { Duty } from '../clock/agenda'
import type { Clock } from '../clock/clock'
import type { DeployedFunction, Trigger } from './deployed'

interface Timer {
  functionName: string
  triggerName: string
  cron: Cron
  /** When it rings next, in ms; undefined when never again. */
  due: number | undefined
}

/** Rings one timer and settles when its function has ended. */
export type Ring = (functionName: string, event: object) => Promise<unknown>

/** The triggers of every config.json. A tick that passed while the process was off, or asleep, is not made up for. */
export class Timers implements Duty {
  private readonly timers: Timer[]

  /** @throws when a trigger's seven fields are malformed. */
  constructor(
    functions: Iterable<DeployedFunction>,
    clock: Clock,
    private readonly call: Ring,
  ) {
    this.timers = [...functions].flatMap(({ name, triggers }) =>
      triggers.map((trigger) => {
        const cron = readCron(name, trigger)
        return { functionName: name, triggerName: trigger.name, cron, due: nextAfter(cron, clock.now()) }
      }),
    )
  }

  next(): number | undefined {
    return this.earliest()?.due
  }

  async ring(): Promise<void> {
    const timer = this.earliest()
    if (timer?.due === undefined) return
    const event = {
      Type: 'Timer',
      TriggerName: timer.triggerName,
      Time: new Date(timer.due).toISOString(),
      Message: '',
    }
    timer.due = nextAfter(timer.cron, timer.due)
    await this.call(timer.functionName, event)
  }

  /** The latest missed tick stands for those before it. */
  forgetMissed(now: number): void {
    for (const timer of this.timers) {
      for (let { due } = timer; due !== undefined && due <= now; due = nextAfter(timer.cron, due))
        timer.due = due
    }
  }

  private earliest(): Timer | undefined {
    return this.timers
      .filter(({ due }) => due !== undefined)
      .sort((a, b) => (a.due as number) - (b.due as number))[0]
  }
}

function readCron(functionName: string, { name, config }: Trigger): Cron {
  try {
    return new Cron(config, { timezone: 'Asia/Shanghai', paused: true, mode: '7-part' })
  } catch (error) {
    throw new Error(
      `function ${functionName}, trigger ${name}: "${config}" is not a timer: ${String(error)}`,
      {
        cause: error,
      },
    )
  }
}

function nextAfter(cron: Cron, ms: number): number | undefined {
  return cron.nextRun(new Date(ms))?.getTime()
}
