import type { Catalogue } from '@contract/catalogue'
import type { Membership } from '@contract/member'
import { keepCatalogue } from '@/services/catalogue'
import { call } from '@/services/cloud'
import { tell } from '@/services/tell'
import { useAnswer } from '@/services/use-answer'
import { useCommand } from '@/services/use-command'
import { useEdit } from '@/services/use-edit'
import { onTopOf, type CatalogueDraft } from './draft'

/** The catalogue, and what is changed of it. */
export const useCatalogueEdit = (me: Membership) => {
  const asked = useAnswer(`catalogue ${me.id}`, () => call('catalogue.get', { as: me.id }))
  const { data: saved, failed, refresh, put } = asked
  const { edit, ...editing } = useEdit<CatalogueDraft, Catalogue>(`catalogue edit ${me.id}`, saved, onTopOf)
  const { busy, run } = useCommand()

  const save = async () => {
    if (!edit) return
    const answer = await run('catalogue.save', { as: me.id, ...edit })
    if (answer?.ok) {
      put(answer.data)
      keepCatalogue(me.id, answer.data)
      editing.discard()
      tell('已保存，住户现在就能看到')
    } else if (answer?.code === 'CATALOGUE_CHANGED') void refresh()
  }
  return { ...editing, failed: saved ? undefined : failed, refresh, busy, save }
}
