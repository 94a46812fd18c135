import type { VisitRules } from '@contract/feedback'
import type { MemberId } from '@contract/ids'
import { call } from '@/services/cloud'
import { tell } from '@/services/tell'
import { useAnswer } from '@/services/use-answer'
import { useCommand } from '@/services/use-command'
import { useEdit } from '@/services/use-edit'

const onTopOf = (mine: VisitRules, { rev }: VisitRules): VisitRules => ({ ...mine, rev })

/** Whom one asks how it went, and what is changed of that. */
export const useVisitRulesEdit = (me: MemberId) => {
  const asked = useAnswer(`visit rules ${me}`, () => call('visit.rules', { as: me }))
  const { data: saved, failed, refresh, put } = asked
  const { edit, ...editing } = useEdit<VisitRules>(`visit rules edit ${me}`, saved, onTopOf)
  const { busy, run } = useCommand()

  const save = async () => {
    if (!edit) return
    const answer = await run('visit.save', { as: me, rules: edit })
    if (answer?.ok) {
      put(answer.data)
      editing.discard()
      tell('已保存，以后的单子按新的来')
    } else if (answer?.code === 'VISITS_CHANGED') void refresh()
  }
  return { ...editing, failed: saved ? undefined : failed, refresh, busy, save }
}
