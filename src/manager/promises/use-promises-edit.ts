import type { Membership } from '@contract/member'
import type { PromiseRules } from '@contract/promise'
import { call } from '@/services/cloud'
import { tell } from '@/services/tell'
import { useAnswer } from '@/services/use-answer'
import { useCommand } from '@/services/use-command'
import { useEdit } from '@/services/use-edit'

const onTopOf = (mine: PromiseRules, { rev }: PromiseRules): PromiseRules => ({ ...mine, rev })

/** What is promised, and what is changed of it. */
export const usePromisesEdit = (me: Membership) => {
  const asked = useAnswer(`promises ${me.id}`, () => call('promise.get', { as: me.id }))
  const { data: saved, failed, refresh, put } = asked
  const { edit, ...editing } = useEdit<PromiseRules>(`promises edit ${me.id}`, saved, onTopOf)
  const { busy, run } = useCommand()

  const save = async () => {
    if (!edit) return
    const answer = await run('promise.save', { as: me.id, rules: edit })
    if (answer?.ok) {
      put(answer.data)
      editing.discard()
      tell('已保存，以后的单子按新的来')
    } else if (answer?.code === 'PROMISES_CHANGED') void refresh()
  }
  return { ...editing, failed: saved ? undefined : failed, refresh, busy, save }
}
