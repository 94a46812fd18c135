import type { Output } from '@contract/api'
import type { MemberId } from '@contract/ids'
import type { RoundRulesView } from '@contract/round-views'
import { call, isUnsettled, type CommandName } from '@/services/cloud'
import { useAnswer } from '@/services/use-answer'
import { useCommand, type Wish } from '@/services/use-command'

/** The commands that change what is done where, and answer with it. */
type RulesCommand = {
  [A in CommandName]: Output<A> extends RoundRulesView ? A : never
}[CommandName]

/** What is done in rounds and where, and a way to change a piece of it. */
export const useRules = (me: MemberId) => {
  const {
    data: rules,
    failed,
    refresh,
    put,
  } = useAnswer(`round rules ${me}`, () => call('round.rules', { as: me }))
  const { busy, run } = useCommand()
  /** True: it is saved. */
  const save = async <A extends RulesCommand>(action: A, wish: Wish<A>): Promise<boolean> => {
    const answer = await run(action, wish)
    if (answer?.ok) put(answer.data)
    else if (answer && !isUnsettled(answer.code)) void refresh()
    return answer?.ok === true
  }
  return { rules, failed: rules ? undefined : failed, refresh, busy, save }
}
export type Rules = ReturnType<typeof useRules>
