import { useState } from 'react'
import type { Membership } from '@contract/member'
import { keepCatalogue } from '@/services/catalogue'
import { call } from '@/services/cloud'
import { forget, recall, remember } from '@/services/storage'
import { tell } from '@/services/tell'
import { useAnswer } from '@/services/use-answer'
import { useCommand } from '@/services/use-command'
import { onTopOf, type CatalogueDraft } from './draft'

/** The catalogue, and what is changed of it: kept on the phone until it is saved as a whole. */
export const useCatalogueEdit = (me: Membership) => {
  const key = `catalogue edit ${me.id}`
  const {
    data: saved,
    failed,
    refresh,
    put,
  } = useAnswer(`catalogue ${me.id}`, () => call('catalogue.get', { as: me.id }))
  const [edit, setEdit] = useState<CatalogueDraft | undefined>(() => recall<CatalogueDraft>(key))
  const { busy, run } = useCommand()
  const draft = edit ?? saved

  const keep = (next: CatalogueDraft) => {
    remember(key, next)
    setEdit(next)
  }
  const discard = () => {
    forget(key)
    setEdit(undefined)
  }
  const save = async () => {
    if (!edit) return
    const answer = await run('catalogue.save', { as: me.id, ...edit })
    if (answer?.ok) {
      put(answer.data)
      keepCatalogue(me.id, answer.data)
      discard()
      tell('已保存，住户现在就能看到')
    } else if (answer?.code === 'CATALOGUE_CHANGED') void refresh()
  }
  return {
    draft,
    failed: saved ? undefined : failed,
    refresh,
    busy,
    isChanged: edit !== undefined,
    /** Somebody else has saved since this was begun. */
    isOvertaken: edit !== undefined && saved !== undefined && saved.rev > edit.rev,
    change: (part: Partial<CatalogueDraft>) => draft && keep({ ...draft, ...part }),
    keepMine: () => edit && saved && keep(onTopOf(edit, saved)),
    discard,
    save,
  }
}
