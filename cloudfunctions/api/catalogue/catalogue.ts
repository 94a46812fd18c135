import { isRefusal } from '@contract/errors'
import { catalogueOf } from '@domain/catalogue/catalogue'
import { saveCatalogue } from '@domain/catalogue/edit'
import { found } from '../../_kit/found'
import { idFrom } from '../../_kit/ids'
import type { Handler } from '../../_kit/serve'

/** What is hidden is shown to who may show it again. */
export const get: Handler<'catalogue.get'> = async ({ actor, store }) => {
  const catalogue = catalogueOf(found(await store.communities.get(actor.communityId)))
  return actor.role === 'manager'
    ? catalogue
    : { ...catalogue, kinds: catalogue.kinds.filter(({ hidden }) => !hidden) }
}

export const save: Handler<'catalogue.save'> = async ({ input, actor, now, store }) => {
  const { requestId, ...draft } = input
  const idAt = (prefix: 'k' | 'p', index: number) => idFrom(prefix, actor._id, requestId, String(index))
  const saved = await store.communities.change(actor.communityId, (map) =>
    saveCatalogue(map, draft, idAt, { actor, requestId, now }),
  )
  return isRefusal(saved) ? saved : catalogueOf(saved)
}
