import type { MemberId } from '@contract/ids'
import { openOf } from '@/copy/reconcile'
import { call } from '@/services/cloud'
import { useAnswer } from '@/services/use-answer'

/** Counted on the first page: what does not fit on it is a plus. */
const counted = (count: number, more: boolean, words: (count: string) => string, none: string): string =>
  count === 0 ? none : words(more ? `${count}+` : String(count))

/** What waits, in a few words each; undefined as long as it is not known. */
export const useWaiting = (me: MemberId) => {
  const refunds = useAnswer(`refunds ${me}`, () => call('refund.list', { as: me })).data
  const days = useAnswer(`days ${me}`, () => call('reconcile.list', { as: me })).data
  const invoices = useAnswer(`asked invoices ${me}`, () => call('invoice.list', { as: me })).data
  const mine = refunds?.items.filter(({ mayAgree, trouble }) => mayAgree || trouble !== undefined).length ?? 0
  const open = days?.items.reduce((sum, day) => sum + openOf(day).length, 0) ?? 0
  const asked = invoices?.items.filter(({ number }) => number === undefined).length ?? 0
  const isFull = asked > 0 && asked === invoices?.items.length && invoices.next !== undefined
  return {
    refunds:
      refunds &&
      counted(mine, false, (count) => `${count} 笔要看`, refunds.items.length > 0 ? '在退' : '没有'),
    differences: days && counted(open, false, (count) => `${count} 处没处理`, '都处理了'),
    invoices: invoices && counted(asked, isFull, (count) => `${count} 张要开`, '没有'),
  }
}
