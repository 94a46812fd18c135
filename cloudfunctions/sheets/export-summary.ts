import { refuse } from '@contract/errors'
import { idFrom } from '../_kit/ids'
import type { Handler } from '../_kit/serve'
import { breath } from './breath'
import { writeForADay } from './kept-for'
import { summarySheets } from './summary-sheets'
import { writeWorkbook } from './write-workbook'

/** Whose tickets are listed, and at most so many of each figure. */
const LISTED = ['asked', 'finished', 'open']
const MOST = 200

/** A week or a month as a workbook, which may be passed on: no telephone number is in it, and no door. */
export const exportSummary: Handler<'summary.export'> = async ({ input, actor, now, store }) => {
  const { communityId } = actor
  const { type, period, requestId } = input
  const [community, summary, behind] = await Promise.all([
    store.communities.get(communityId),
    store.summaries.get(communityId, type, period),
    store.summaries.behind(communityId, input, LISTED, 0, MOST),
  ])
  if (!summary) return refuse('NOT_FOUND')
  await breath()
  const tickets = [...new Map((behind?.tickets ?? []).map((ticket) => [ticket._id, ticket])).values()]
  const name = idFrom('', community?.salt ?? '', actor._id, requestId)
  const content = writeWorkbook(summarySheets(summary, tickets))
  return writeForADay(store, `exports/${communityId}/${name}.xlsx`, content, now)
}
