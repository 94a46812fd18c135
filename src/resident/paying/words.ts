import { PAY } from '@/copy/pay'
import { REFUSALS } from '@/copy/refusals'
import type { Outcome } from '@/services/pay'

/** Said over the screen when it is settled. `live`: to somebody who has just pressed a button. */
export const outcomeSays = (outcome: Outcome, live: boolean): string | undefined => {
  switch (outcome.state) {
    case 'paid':
      return live ? PAY.paid : PAY.arrived
    case 'notPaid':
      return live ? PAY[outcome.why] : undefined
    case 'refused':
      return REFUSALS[outcome.code]
    case 'unsure':
      // Its card says it, as long as it lasts.
      return undefined
  }
  return outcome satisfies never
}
