import type { FeeRules } from '@contract/fee'
import type { MemberId } from '@contract/ids'
import { tell } from '@/services/tell'
import { useCommand } from '@/services/use-command'
import { useEdit } from '@/services/use-edit'
import { useFees } from '../use-fees'
import { onTopOf, type FeesDraft } from './draft'

/** What is charged for, and what is changed of that. */
export const useFeesEdit = (me: MemberId) => {
  const { data: saved, failed, refresh, put } = useFees(me)
  const { edit, ...editing } = useEdit<FeesDraft, FeeRules>(`fees edit ${me}`, saved, onTopOf)
  const { busy, run } = useCommand()

  const save = async () => {
    if (!edit) return
    const answer = await run('fee.save', { as: me, ...edit })
    if (answer?.ok) {
      put(answer.data)
      editing.discard()
      tell('已保存，下次出账按新的来')
    } else if (answer?.code === 'FEES_CHANGED') void refresh()
  }
  return { ...editing, failed: saved ? undefined : failed, refresh, busy, save }
}
