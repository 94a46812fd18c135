import type { Cause } from '@contract/feedback'
import type { TicketView } from '@contract/ticket'

interface Given {
  note: string
  /** Of a complaint: what was behind it. */
  cause: Cause | undefined
  /** Photos, arrived or still on this phone. */
  before: number
  after: number
}

/** What is still owed before the work counts as finished, in words; undefined: nothing. */
export const missing = (
  { evidence, nature }: Pick<TicketView, 'evidence' | 'nature'>,
  { note, cause, before, after }: Given,
): string | undefined => {
  const owed: string[] = []
  if (evidence === 'both' && before === 0) owed.push('修前的照片')
  if (evidence !== 'none' && after === 0) owed.push(nature === 'repair' ? '完工的照片' : '现场的照片')
  if (nature === 'complaint' && cause === undefined) owed.push('投诉原因')
  if (note === '') owed.push('一句说明')
  const last = owed.pop()
  return last && `还差${owed.length === 0 ? '' : `${owed.join('、')}和`}${last}`
}
