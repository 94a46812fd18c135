import type { Faults } from '../faults/faults'
import { misbehave } from '../faults/misbehave'
import type { Functions } from '../functions/functions'
import type { Tell } from './callbacks'

/** Calls the function as WeChat Pay does. It has taken note when it answers `{errcode: 0}`. Struck as `pay.callback`. */
export function tellOfPayment(functions: Functions, faults: Faults): Tell {
  return async (name, event) => {
    const noted = await misbehave(faults.strike('pay.callback'), {
      carryOut: async () => {
        const outcome = await functions.invoke(name, event, { source: 'wx_paycallback' })
        return 'result' in outcome && isNoted(outcome.result)
      },
      refuse: () => false,
    })
    return noted === true
  }
}

function isNoted(result: string): boolean {
  const answer = JSON.parse(result) as { errcode?: unknown } | null
  return answer?.errcode === 0
}
