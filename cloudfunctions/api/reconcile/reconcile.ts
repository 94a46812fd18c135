import { settleDifference } from '@domain/billing/reconciliation'
import type { Handler } from '../../_kit/serve'

const PAGE = 20

export const list: Handler<'reconcile.list'> = ({ input, actor, store }) =>
  store.reconciliations.page(actor.communityId, PAGE, input.cursor)

export const settle: Handler<'reconcile.settle'> = ({ input, actor, now, store }) =>
  store.reconciliations.change(actor.communityId, input.day, (document) =>
    settleDifference(document, input, actor.name, now),
  )
