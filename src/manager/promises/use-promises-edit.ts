import { useState } from 'react'
import type { Membership } from '@contract/member'
import type { PromiseRules } from '@contract/promise'
import { call } from '@/services/cloud'
import { forget, recall, remember } from '@/services/storage'
import { tell } from '@/services/tell'
import { useAnswer } from '@/services/use-answer'
import { useCommand } from '@/services/use-command'

/** What is promised, and what is changed of it: kept on the phone until it is saved as a whole. */
export const usePromisesEdit = (me: Membership) => {
  const key = `promises edit ${me.id}`
  const asked = useAnswer(`promises ${me.id}`, () => call('promise.get', { as: me.id }))
  const { data: saved, failed, refresh, put } = asked
  const [edit, setEdit] = useState<PromiseRules | undefined>(() => recall<PromiseRules>(key))
  const { busy, run } = useCommand()
  const draft = edit ?? saved

  const keep = (next: PromiseRules) => {
    remember(key, next)
    setEdit(next)
  }
  const discard = () => {
    forget(key)
    setEdit(undefined)
  }
  const save = async () => {
    if (!edit) return
    const answer = await run('promise.save', { as: me.id, rules: edit })
    if (answer?.ok) {
      put(answer.data)
      discard()
      tell('已保存，以后的单子按新的来')
    } else if (answer?.code === 'PROMISES_CHANGED') void refresh()
  }
  return {
    draft,
    failed: saved ? undefined : failed,
    refresh,
    busy,
    isChanged: edit !== undefined,
    /** Somebody else has saved since this was begun. */
    isOvertaken: edit !== undefined && saved !== undefined && saved.rev > edit.rev,
    change: (part: Partial<PromiseRules>) => draft && keep({ ...draft, ...part }),
    keepMine: () => edit && saved && keep({ ...edit, rev: saved.rev }),
    discard,
    save,
  }
}
