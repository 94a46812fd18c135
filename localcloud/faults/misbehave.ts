import { setTimeout as wait } from 'node:timers/promises'
import type { FaultRule } from './rule'

/** How a request is carried out, refused or broken off, whatever it is. */
export interface Doing<Answer> {
  carryOut(): Promise<Answer>
  refuse(effect: 'fail' | 'conflict'): Answer
  /** Ends the worker that asks, if a worker asks. */
  crash?(): void
}

const DEFAULT_DELAY_MS = 1000

/** Carries a request out the way the rules will have it. Undefined when there is to be no answer. */
export async function misbehave<Answer>(
  rules: readonly FaultRule[],
  doing: Doing<Answer>,
): Promise<Answer | undefined> {
  for (const { effect, ms = DEFAULT_DELAY_MS } of rules) {
    switch (effect) {
      case 'delay':
        await wait(ms)
        continue
      case 'fail':
      case 'conflict':
        return doing.refuse(effect)
      case 'duplicate':
        await doing.carryOut()
        return doing.carryOut()
      case 'crash-before':
        doing.crash?.()
        return undefined
      case 'crash-after':
        await doing.carryOut()
        doing.crash?.()
        return undefined
      case 'lose':
        await doing.carryOut()
        return undefined
      case 'drop':
        return undefined
    }
    effect satisfies never
  }
  return doing.carryOut()
}
