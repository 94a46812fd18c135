import type { Collection } from '@contract/collection'
import type { PayMethod } from '@contract/ledger'
import { PAY_METHODS } from '@contract/glossary'
import { billRow } from '@domain/billing/views'
import { isOpen, left } from '@domain/billing/owed'
import { calendarDay } from '@domain/time/calendar'
import { found } from '../../_kit/found'
import type { Handler } from '../../_kit/serve'

const PAGE = 30
const AGES: readonly Collection['ages'][number]['age'][] = ['notDue', 'd30', 'd90', 'd365', 'older']

export const get: Handler<'collection.get'> = async ({ input, actor, now, store }) => {
  const month = input.month ?? calendarDay(now).slice(0, 7)
  const counted = found(await store.bills.collection(actor.communityId, month, now))
  const names = new Map(counted.buildings.map(({ id, name }) => [id, name]))
  const buildings = counted.month.map(({ _id: id, ...rest }) => ({ id, name: names.get(id) ?? '', ...rest }))
  const sum = (of: 'bills' | 'charged' | 'paid') => buildings.reduce((all, each) => all + each[of], 0)
  return {
    month,
    months: counted.months.map(({ _id }) => _id),
    all: { bills: sum('bills'), charged: sum('charged'), paid: sum('paid') },
    // In the order of the map, as people look for them.
    buildings: counted.buildings.flatMap(({ id }) => buildings.filter((each) => each.id === id)),
    ages: AGES.map((age) => {
      const { bills = 0, owed = 0 } = counted.ages.find(({ _id }) => _id === age) ?? {}
      return { age, bills, owed }
    }),
    today: (Object.keys(PAY_METHODS) as PayMethod[]).map((method) => {
      const { count = 0, amount = 0 } = counted.today.find(({ _id }) => _id === method) ?? {}
      return { method, count, amount }
    }),
  }
}

export const debtors: Handler<'collection.debtors'> = async ({ input: { cursor }, actor, now, store }) => {
  const { communityId, territory } = actor
  const of = { communityId, ...(actor.role === 'steward' && territory ? { territory } : {}) }
  const { items, next } = await store.accounts.debtors(of, now, PAGE, cursor)
  return {
    items: items.map(({ _id: houseId, label, bills }) => {
      const late = bills.filter((owed) => isOpen(owed) && owed.dueAt < now)
      return {
        houseId,
        label,
        owed: late.reduce((all, owed) => all + left(owed), 0),
        bills: late.length,
        since: Math.min(...late.map(({ dueAt }) => dueAt)),
        disputed: late.some((owed) => owed.disputed),
      }
    }),
    ...(next ? { next } : {}),
  }
}

export const disputed: Handler<'collection.disputed'> = async ({ input: { cursor }, actor, store }) => {
  const { items, next } = await store.bills.disputed(actor.communityId, PAGE, cursor)
  return { items: items.map((bill) => billRow(bill, undefined)), ...(next ? { next } : {}) }
}
