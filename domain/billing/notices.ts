import type { Account, Owed } from '@contract/account'
import type { BillId, MemberId, Moment, NoticeId } from '@contract/ids'
import type { Notice } from '@contract/notice'
import { BILLS_PAGE } from '@domain/notice/pages'
import { nextDueAt, toOutbox } from '@domain/notice/outbox'
import { templateFields } from '@domain/notice/template-fields'
import { yuan } from '@domain/notice/yuan'
import { calendarDay } from '@domain/time/calendar'
import { left, REMINDERS, reminderDue } from './owed'

/** Told to who looks after the house together, and to others of it who have paid. */
const tell = (account: Account, id: string, words: Words, now: Moment): Account => {
  const { title, body, owed } = words
  const amount = owed.reduce((sum, each) => sum + left(each), 0)
  const dueAt = Math.min(...owed.map((each) => each.dueAt))
  const common = {
    communityId: account.communityId,
    topic: 'bills' as const,
    title,
    body,
    opens: 'bills' as const,
    late: true,
    at: now,
  }
  const notice: Notice = {
    ...common,
    id: `${id}:household` as NoticeId,
    memberId: 'household' as MemberId,
    openid: '',
    audience: 'household',
    houseId: account._id,
    // A tenant who pays is no part of the household.
    also: account.payers,
    push: {
      template: 'bill',
      page: BILLS_PAGE,
      data: templateFields('bill', {
        what: owed.length === 1 ? (owed[0]?.name ?? '') : `${owed.length} 张账单`,
        amount: yuan(amount),
        due: dueAt,
        tip: title,
      }),
    },
  }
  const outbox = [...account.outbox, toOutbox(notice)]
  return { ...account, outbox, outboxDueAt: nextDueAt(outbox) }
}
interface Words {
  title: string
  body: string
  owed: readonly Owed[]
}

const dueDay = ({ dueAt }: Pick<Owed, 'dueAt'>): string => {
  const [, month = '', day = ''] = calendarDay(dueAt).split('-')
  return `${Number(month)}月${Number(day)}日`
}

/** There is a bill; if the balance has paid it already, that is what is told. */
export const tellNewBill = (account: Account, billId: BillId, now: Moment): Account => {
  const owed = account.bills.find(({ id }) => id === billId)
  if (!owed) return account
  const { name, total } = owed
  const open = left(owed)
  const title =
    open === 0 ? `${name} ${yuan(total)}，已用余额付清` : `${name}：${yuan(open)}，${dueDay(owed)}前`
  const body = `${account.label}的${name}出来了，每一项怎么算的，点开就能看到。`
  return tell(account, billId, { title, body, owed: [owed] }, now)
}

const SOON = REMINDERS[0]

/** What is still open, once for each of the days on which is reminded, all bills of a house together. */
export const remind = (account: Account, now: Moment): Account => {
  const due = account.bills.flatMap((owed) => {
    const days = reminderDue(owed, now)
    return days === undefined ? [] : [{ owed, days }]
  })
  if (due.length === 0) return account
  const owed = due.map((each) => each.owed)
  const amount = yuan(owed.reduce((sum, each) => sum + left(each), 0))
  const worst = Math.max(...due.map(({ days }) => days))
  const what = owed.length === 1 ? (owed[0]?.name ?? '账单') : `${owed.length} 张账单`
  const until = dueDay({ dueAt: Math.min(...owed.map(({ dueAt }) => dueAt)) })
  const title =
    worst === SOON
      ? `${what} ${amount}，${until}到期`
      : worst === 0
        ? `${what} ${amount}，今天到期`
        : `${what} ${amount}，方便时请付一下`
  const body = `${account.label}。已经付了的请不用理会；对金额有疑问，点开账单就能问。`
  const bills = account.bills.map((each) => {
    const reminded = due.find(({ owed: one }) => one === each)
    return reminded ? { ...each, reminded: reminded.days } : each
  })
  return tell({ ...account, bills }, `${account._id}:remind:${calendarDay(now)}`, { title, body, owed }, now)
}
