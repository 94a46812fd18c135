import type { HouseTerms } from '@contract/fee'
import type { HouseId, MemberId } from '@contract/ids'
import { tell } from '@/services/tell'
import { useCommand } from '@/services/use-command'
import { useEdit } from '@/services/use-edit'
import { useAccount } from '../account/use-account'

/** What is agreed with a house, as it is being written; `began`: as it was then. */
interface TermsDraft {
  terms: HouseTerms
  began: HouseTerms
  rev: number
}
const onTopOf = (mine: TermsDraft, theirs: TermsDraft): TermsDraft => ({
  terms: mine.terms,
  began: theirs.terms,
  rev: theirs.rev,
})
const same = (one: HouseTerms, other: HouseTerms): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What was agreed with a house, and what is changed of that. */
export const useTermsEdit = (me: MemberId, houseId: HouseId) => {
  const { data, failed, refresh, put } = useAccount(me, houseId)
  const saved = data && { terms: data.terms, began: data.terms, rev: data.rev }
  const { edit, ...editing } = useEdit<TermsDraft>(`terms ${me} ${houseId}`, saved, onTopOf)
  const { busy, run } = useCommand()
  // Somebody paying makes a new rev too: that is nobody's change of what is written here.
  const isOvertaken = editing.isOvertaken && !!edit && !!saved && !same(edit.began, saved.terms)

  const save = async () => {
    if (!edit || !saved) return
    const answer = await run('account.terms', { as: me, houseId, terms: edit.terms, rev: saved.rev })
    if (answer?.ok) {
      put(answer.data)
      editing.discard()
      tell('已保存，下次出账按新的来')
    } else if (answer) void refresh()
  }
  return {
    ...editing,
    isOvertaken,
    label: data?.account.label,
    terms: editing.draft?.terms,
    write: (terms: HouseTerms) => editing.change({ terms }),
    failed: data ? undefined : failed,
    refresh,
    busy,
    save,
  }
}
