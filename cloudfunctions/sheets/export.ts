import type { LedgerEntry } from '@contract/ledger'
import { LEDGER_TYPES, PAY_METHODS, ROLES, TICKET_STATES, TIES } from '@contract/glossary'
import type { InboxEntry } from '@contract/notice'
import type { Ticket } from '@contract/ticket'
import type { Actor } from '@domain/access/policy'
import { idFrom } from '../_kit/ids'
import type { Handler } from '../_kit/serve'
import type { Page } from '../_store/page'
import { writeForADay } from './kept-for'
import { shown } from './ticket-row'
import { writeWorkbook, type WrittenSheet } from './write-workbook'

const PAGE = 100
/** More than this nobody has asked for in a lifetime; the function's time is bounded. */
const MOST = 10_000

/** Everything we hold about the caller, in one file that only who knows its name can find. */
export const exportMine: Handler<'mine.export'> = async ({ input, actor, now, store }) => {
  const { communityId, _id } = actor
  const [community, tickets, notices] = await Promise.all([
    store.communities.get(communityId),
    everyPage((after) => store.tickets.page({ communityId, requesterId: _id }, PAGE, after)),
    everyPage((after) => store.inbox.page(communityId, _id, PAGE, after)),
  ])
  const money: LedgerEntry[] = []
  for (const { id: houseId, since = 0 } of actor.houses)
    money.push(
      ...(await everyPage((after) =>
        store.ledger.page({ communityId, houseId, types: ['paid', 'refunded'], since }, PAGE, after),
      )),
    )
  const file = writeWorkbook([
    mineOf(actor),
    housesOf(actor),
    ticketsOf(tickets),
    noticesOf(notices),
    moneyOf(money),
  ])
  const name = idFrom('', community?.salt ?? '', _id, input.requestId)
  return writeForADay(store, `exports/${communityId}/${name}.xlsx`, file, now)
}

const everyPage = async <T>(pageAfter: (after?: string) => Promise<Page<T>>): Promise<T[]> => {
  const all: T[] = []
  let after: string | undefined
  do {
    const { items, next } = await pageAfter(after)
    all.push(...items)
    after = next
  } while (after !== undefined && all.length < MOST)
  return all
}

const mineOf = (actor: Actor): WrittenSheet => ({
  name: '我的资料',
  rows: [
    ['项目', '内容'],
    ['姓名', actor.name],
    ['手机号', actor.phone],
    ['小区', actor.communityName],
    ['身份', ROLES[actor.role]],
    ['技能', actor.skills.join('、')],
    ['同意的隐私说明', actor.agreed?.version ?? ''],
    ['同意时间', shown(actor.agreed?.at)],
    ['微信用户编号', actor.openid],
  ],
})

const housesOf = ({ houses }: Actor): WrittenSheet => ({
  name: '我的房屋',
  rows: [
    ['房屋', '身份', '到期'],
    ...houses.map(({ label, tie, until }) => [label, TIES[tie], shown(until)]),
  ],
})

const ticketsOf = (tickets: readonly Ticket[]): WrittenSheet => ({
  name: '我的报事',
  rows: [
    ['编号', '事项', '地点', '说明', '照片', '状态', '提交时间', '处理人', '处理结果', '星级', '评价'],
    ...tickets.map(({ number, what, place, note, photos, state, createdAt, assignee, finish, rating }) => [
      number,
      what,
      place.label,
      note ?? '',
      photos.length,
      TICKET_STATES[state],
      shown(createdAt),
      assignee.name,
      finish?.note ?? '',
      rating?.stars ?? '',
      rating?.words ?? '',
    ]),
  ],
})

const noticesOf = (notices: readonly InboxEntry[]): WrittenSheet => ({
  name: '我的消息',
  rows: [
    ['时间', '标题', '内容', '已读时间'],
    ...notices.map(({ at, title, body, readAt }) => [shown(at), title, body, shown(readAt)]),
  ],
})

/** What was paid for the houses, since one belongs to them. */
const moneyOf = (entries: readonly LedgerEntry[]): WrittenSheet => ({
  name: '我家的缴费',
  rows: [
    ['时间', '房屋', '类型', '金额（元）', '方式', '谁', '编号'],
    ...entries.map(({ at, label, type, amount, method, by, transactionId, receiptNumber }) => [
      shown(at),
      label,
      LEDGER_TYPES[type],
      amount / 100,
      method ? PAY_METHODS[method] : '',
      by.name,
      transactionId ?? receiptNumber ?? '',
    ]),
  ],
})
