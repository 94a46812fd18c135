import type { Bill } from '@contract/bill'
import { calendarDay } from '@domain/time/calendar'
import { idFrom } from '../_kit/ids'
import type { Handler } from '../_kit/serve'
import type { Store } from '../_store/store'
import { breath } from './breath'
import { writeForADay } from './kept-for'
import { writeWorkbook } from './write-workbook'

const PAGE = 1000
/** Ten thousand houses with several bills each; what is beyond would not fit into a phone. */
const MOST = 40_000

const HEADERS = ['房号', '账单', '从', '到', '应收（元）', '已收（元）', '未收（元）', '状态', '最晚付款日']

/** Every bill of a month and how it stands, for who does the books. Nobody's number is in it. */
export const exportCollection: Handler<'collection.export'> = async ({ input, actor, now, store }) => {
  const { communityId } = actor
  const { month, requestId } = input
  const community = await store.communities.get(communityId)
  const bills = await allOf(store, communityId, month)
  bills.sort((a, b) => a.label.localeCompare(b.label, 'zh', { numeric: true }))
  await breath()
  const content = writeWorkbook([{ name: '收缴明细', rows: [HEADERS, ...bills.map(rowOf)] }])
  const name = idFrom('', community?.salt ?? '', actor._id, requestId)
  const { url } = await writeForADay(store, `exports/${communityId}/${name}.xlsx`, content, now)
  return { url }
}

const allOf = async (store: Store, communityId: Bill['communityId'], month: string): Promise<Bill[]> => {
  const all: Bill[] = []
  let after: string | undefined
  do {
    const { items, next } = await store.bills.ofMonth(communityId, month, PAGE, after)
    // A draft is nobody's bill yet.
    all.push(...items.filter(({ copyOf }) => copyOf > 0))
    after = next
  } while (after !== undefined && all.length < MOST)
  return all
}

const yuan = (fen: number): number => fen / 100

const rowOf = (bill: Bill): (string | number)[] => {
  const { label, name, from, to, total, paid, dueAt, reversed } = bill
  const open = reversed === undefined ? total - paid : 0
  return [label, name, from, to, yuan(total), yuan(paid), yuan(open), standing(bill), calendarDay(dueAt)]
}

const standing = ({ reversed, total, paid, disputed }: Bill): string => {
  if (reversed !== undefined) return `已冲销：${reversed}`
  if (paid >= total) return '已付清'
  if (disputed) return '有疑问'
  return paid > 0 ? '付了一部分' : '未付'
}
