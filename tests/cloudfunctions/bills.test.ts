import { read, utils } from '@e965/xlsx/dist/xlsx.mini.min'
import type { ActionName } from '@contract/api'
import type { HouseId, TicketId } from '@contract/ids'
import { person } from '../people'
import { houses } from '../../scripts/seed/green-lake'
import { importDocuments } from '../../scripts/seed/import-documents'
import { accountWith, chargeHouse } from '../billing'
import { inboxOf, nextMorning, openStand, tap, until, type Holder, type Stand } from '../stand'

/** A house and its money, through the real road: read, asked about, paid at the counter, taken back, given back. */
const lin = person('3-2-501')
const son = person('3-2-501-son')
const tenant = person('3-2-502-tenant')
const neighbour = person('1-1-101')
const zhou = person('zhou')
const he = person('he')
const chen = person('chen')
const HOUSE = 'h-3-2-501' as HouseId
const DAY = 24 * 60 * 60_000

let stand: Stand
beforeEach(async () => {
  stand = await openStand({ startAt: nextMorning() })
})
afterEach(() => stand.close())

const charge = (charged: Parameters<typeof chargeHouse>[2], house = '3-2-501') =>
  chargeHouse(stand.cloud.url, house, charged, stand.cloud.now())
const attempt = async (who: Holder, action: ActionName, input: object): Promise<string> => {
  const { answer } = await stand.call(who, action, { as: who._id, requestId: tap(), ...input })
  return answer.ok ? 'ok' : answer.code
}
/** The minute: the cashier sees to what is due, and the courier tells it. */
const strike = async (days = 0): Promise<void> => {
  if (days > 0) stand.cloud.sleepUntil(stand.cloud.now() + days * DAY)
  await stand.post('cashier', {})
  await stand.post('courier', {})
}
const mine = async (who: Holder) => (await stand.ask(who, 'bill.mine')).houses
const told = async (who: Holder) => (await inboxOf(stand, who)).map(({ title }) => title)
const account = () => stand.ask(chen, 'account.get', { houseId: HOUSE })

describe('a bill', () => {
  test('stands with what is owed, for who looks after the house; a neighbour has nothing of it', async () => {
    await charge([{ id: 'b-1', amount: 24_500 }])
    for (const who of [lin, son])
      expect(await mine(who)).toMatchObject([
        { houseId: HOUSE, credit: 0, bills: [{ id: 'b-1', total: 24_500, paid: 0, state: 'open' }] },
      ])
    expect(JSON.stringify(await mine(neighbour))).not.toContain('b-1')
    const { bill } = await stand.ask(lin, 'bill.get', { id: 'b-1' })
    expect(bill).toMatchObject({ name: '物业费', lines: [{ amount: 24_500, how: ['一个月'] }] })
    for (const [action, input] of [
      ['bill.get', { id: 'b-1' }],
      ['bill.history', { houseId: HOUSE }],
      ['bill.receipts', { houseId: HOUSE }],
      ['bill.ask', { houseId: HOUSE, id: 'b-1', words: '为什么' }],
      ['pay.start', { houseId: HOUSE, billIds: ['b-1'] }],
    ] as const)
      expect(['NOT_FOUND', 'NOT_YOUR_HOUSE']).toContain(await attempt(neighbour, action, input))
  })
  test('is told once to her and her family, not to the tenant next door, and it is written down who has read it', async () => {
    await charge([{ id: 'b-1', amount: 24_500 }])
    await strike()
    await strike()
    for (const who of [lin, son])
      expect((await told(who)).filter((title) => title.startsWith('物业费：¥245'))).toHaveLength(1)
    expect(await told(tenant)).toEqual([])
    expect((await stand.ask(zhou, 'bill.get', { id: 'b-1' })).bill.readBy).toEqual([])
    await stand.ask(son, 'bill.get', { id: 'b-1' })
    await stand.ask(son, 'bill.get', { id: 'b-1' })
    expect((await stand.ask(zhou, 'bill.get', { id: 'b-1' })).bill.readBy).toMatchObject([{ name: '家人' }])
    expect((await stand.ask(lin, 'bill.get', { id: 'b-1' })).bill.readBy).toBeUndefined()
  })
  test('is reminded of three days before, on the day, a week and a fortnight after, in kind words', async () => {
    await charge([
      { id: 'b-1', amount: 24_500 },
      { id: 'b-2', amount: 1_000, name: '水费' },
    ])
    const reminders = async () => (await told(lin)).filter((title) => !title.includes('：'))
    // The day before each, and each.
    for (const days of [6, 1, 2, 1, 6, 1, 7, 1, 5]) await strike(days)
    expect((await reminders()).reverse().map((title) => title.replace(/\d+月\d+日/, 'X'))).toEqual([
      '2 张账单 ¥255，X到期',
      '2 张账单 ¥255，今天到期',
      '2 张账单 ¥255，方便时请付一下',
      '2 张账单 ¥255，方便时请付一下',
    ])
    for (const words of await told(lin)) expect(words).not.toMatch(/欠|催|逾期/)
  })
  test('is reminded of no more once it is paid', async () => {
    await charge([{ id: 'b-1', amount: 24_500 }])
    for (const days of [6, 2]) await strike(days)
    const cash = { houseId: HOUSE, method: 'cash', billIds: [], receiptNumber: 'No.0', amount: 24_500 }
    await stand.ask(zhou, 'account.receive', cash)
    const before = await told(lin)
    expect(before).toContainEqual(expect.stringContaining('到期'))
    for (const days of [2, 7, 8, 3]) await strike(days)
    expect(await told(lin)).toEqual(before)
  })
  test('that is asked about is a question with a clock; nobody is reminded until it is answered', async () => {
    await charge([{ id: 'b-1', amount: 24_500, dueIn: 4 }])
    const asked = { houseId: HOUSE, id: 'b-1', line: '物业费', words: '面积不对吧', requestId: tap() }
    const { ticketId } = await stand.ask(lin, 'bill.ask', asked)
    // The same tap again is the same question.
    expect((await stand.ask(lin, 'bill.ask', asked)).ticketId).toBe(ticketId)
    const { ticket } = await stand.ask(zhou, 'ticket.get', { id: ticketId })
    expect(ticket).toMatchObject({ nature: 'question', note: '关于账单「物业费」的物业费：面积不对吧' })
    expect((await mine(lin))[0]?.bills[0]).toMatchObject({ disputed: true })
    await strike()
    expect((await stand.ask(chen, 'collection.disputed')).items).toMatchObject([{ id: 'b-1' }])
    for (const days of [1, 2, 3]) await strike(days)
    expect(await told(lin)).not.toContainEqual(expect.stringContaining('到期'))
    await answer(ticketId)
    await strike(1)
    await strike()
    expect((await mine(lin))[0]?.bills[0]).toMatchObject({ disputed: false })
    for (const days of [4, 8]) await strike(days)
    expect(await told(lin)).toContainEqual(expect.stringContaining('方便时请付一下'))
  })
  const answer = async (id: TicketId): Promise<void> => {
    const { ticket } = await stand.ask(chen, 'ticket.get', { id })
    const who = { ...zhou, _id: ticket.assignee.id, openid: person(ticket.assignee.id.slice(2)).openid }
    if (ticket.state === 'assigned') await stand.ask(who, 'ticket.accept', { id })
    const finishBy = stand.cloud.now() + DAY
    await stand.ask(who, 'ticket.answer', { id, problem: '面积', plan: '核对过，没错', finishBy })
  }
})

describe('at the counter', () => {
  test('cash pays what is named first and then what is due first; what is over is kept and used next time', async () => {
    await charge([
      { id: 'b-1', amount: 24_500, dueIn: 3 },
      { id: 'b-2', amount: 10_000, dueIn: 8 },
    ])
    const cash = { houseId: HOUSE, method: 'cash', billIds: ['b-2'], receiptNumber: 'No.001', amount: 40_000 }
    await stand.ask(zhou, 'account.receive', cash)
    const { account: after } = await account()
    expect(after).toMatchObject({ bills: [], credit: 5_500 })
    await strike()
    expect((await stand.ask(lin, 'bill.receipts', { houseId: HOUSE })).items).toMatchObject([
      {
        type: 'paid',
        amount: 40_000,
        kept: 5_500,
        parts: [{ amount: 10_000 }, { amount: 24_500 }],
        method: 'cash',
        receiptNumber: 'No.001',
      },
    ])
    const { items } = await stand.ask(chen, 'account.bills', { houseId: HOUSE })
    expect(items.map(({ state }) => state)).toEqual(['paid', 'paid'])
  })
  test('twice by one tap is once, and the same receipt is nobody else’s', async () => {
    await charge([{ id: 'b-1', amount: 24_500 }])
    await charge([{ id: 'b-9', amount: 24_500 }], '1-1-101')
    const cash = { method: 'cash', billIds: [], receiptNumber: 'No.001', amount: 10_000 }
    const requestId = tap()
    await Promise.all(
      [1, 2, 3].map(() => stand.ask(zhou, 'account.receive', { houseId: HOUSE, ...cash, requestId })),
    )
    expect((await account()).account.bills[0]).toMatchObject({ paid: 10_000 })
    await strike()
    for (const houseId of [HOUSE, 'h-1-1-101'])
      expect(await attempt(chen, 'account.receive', { houseId, ...cash })).toBe('RECEIPT_TAKEN')
  })
  test.each([
    [{ amount: 0 }],
    [{ amount: -5 }],
    [{ amount: 0.5 }],
    [{ amount: 1e12 }],
    [{ amount: 2 ** 53 }],
    [{ amount: NaN }],
    [{ amount: '100' }],
    [{ method: 'wechat' }],
    [{ receiptNumber: ' ' }],
    [{ houseId: 'h-1-1-101; drop' }],
  ])('%j is no money', async (wrong) => {
    await charge([{ id: 'b-1', amount: 24_500 }])
    const right = { houseId: HOUSE, method: 'cash', billIds: [], receiptNumber: 'No.1', amount: 1 }
    expect(await attempt(zhou, 'account.receive', { ...right, ...wrong })).toBe('BAD_INPUT')
  })
  test('a steward takes money for the houses of her zones; another’s, or another community’s, are not there', async () => {
    await charge([{ id: 'b-1', amount: 24_500 }])
    const cash = { houseId: HOUSE, method: 'cash', billIds: [], receiptNumber: 'No.2', amount: 100 }
    expect(await attempt(he, 'account.receive', cash)).toBe('NOT_FOUND')
    for (const action of ['account.get', 'account.entries', 'account.bills'] as const)
      expect(await attempt(he, action, { houseId: HOUSE })).toBe('NOT_FOUND')
    expect(await attempt(he, 'bill.get', { id: 'b-1' })).toBe('NOT_FOUND')
    expect((await stand.ask(he, 'account.people', { houseId: HOUSE })).items).toEqual([])
    const people = async () => (await stand.ask(zhou, 'account.people', { houseId: HOUSE })).items
    expect(JSON.stringify(await people())).not.toContain(lin.phone)
    expect((await people()).find(({ id }) => id === lin._id)).toMatchObject({ tie: 'owner', told: false })
    await stand.consent(lin, ['bill'])
    expect((await people()).find(({ id }) => id === lin._id)).toMatchObject({ told: true })
    expect(await attempt(chen, 'account.get', { houseId: 'h-none' })).toBe('NOT_FOUND')
    expect((await stand.ask(he, 'collection.debtors')).items).toEqual([])
    stand.cloud.sleepUntil(stand.cloud.now() + 12 * DAY)
    expect((await stand.ask(zhou, 'collection.debtors')).items).toMatchObject([
      { houseId: HOUSE, owed: 24_500, bills: 1 },
    ])
    expect((await stand.ask(he, 'collection.debtors')).items).toEqual([])
  })
})

describe('a wrong bill', () => {
  test('is taken back with a reason, once; what was paid for it pays the next, and the rest may be given back', async () => {
    await charge([
      { id: 'b-1', amount: 24_500 },
      { id: 'b-2', amount: 10_000, dueIn: 20 },
    ])
    const cash = { houseId: HOUSE, method: 'cash', billIds: ['b-1'], receiptNumber: 'No.3', amount: 24_500 }
    await stand.ask(zhou, 'account.receive', cash)
    const tries = await Promise.all(
      [1, 2].map(() => attempt(chen, 'account.reverse', { id: 'b-1', reason: '面积录错了' })),
    )
    expect(tries.sort()).toEqual(['BILL_REVERSED', 'ok'])
    expect((await account()).account).toMatchObject({ bills: [], credit: 14_500 })
    expect((await stand.ask(lin, 'bill.get', { id: 'b-1' })).bill).toMatchObject({
      state: 'reversed',
      reversed: '面积录错了',
    })
    expect(await attempt(lin, 'pay.start', { houseId: HOUSE, billIds: ['b-1'] })).toBe('BILL_REVERSED')
    expect(await attempt(lin, 'pay.start', { houseId: HOUSE, billIds: ['b-2'] })).toBe('ALREADY_PAID')
  })
})

describe('money back', () => {
  const paid = async (amount: number) => {
    await charge([{ id: 'b-1', amount: 100 }])
    const cash = { houseId: HOUSE, method: 'cash', billIds: [], receiptNumber: 'No.4', amount }
    await stand.ask(zhou, 'account.receive', cash)
    const [received] = (await account()).received
    return received?.id
  }
  test('never more than is kept, though two ask at the same moment', async () => {
    const from = await paid(10_100)
    const back = { houseId: HOUSE, from, amount: 6_000, reason: '搬走了' }
    const tries = await Promise.all([1, 2, 3].map(() => attempt(chen, 'refund.ask', back)))
    expect(tries.sort()).toEqual(['TOO_MUCH', 'TOO_MUCH', 'ok'])
    await until(account, ({ refunds }) => refunds.length === 0)
    expect((await account()).account.credit).toBe(4_000)
  })
  test('above what one may do alone it waits for another’s yes; called off, it is kept again', async () => {
    const from = await paid(200_100)
    const { refunds } = await stand.ask(chen, 'refund.ask', {
      houseId: HOUSE,
      from,
      amount: 200_000,
      reason: '多交了',
    })
    expect(refunds).toMatchObject([{ state: 'asked', mayAgree: false }])
    const refund = { houseId: HOUSE, id: refunds[0]?.id }
    expect(await attempt(chen, 'refund.agree', refund)).toBe('SECOND_PERSON')
    expect((await stand.ask(chen, 'refund.list')).items).toMatchObject([{ amount: 200_000 }])
    expect((await account()).account.credit).toBe(0)
    await stand.ask(chen, 'refund.drop', refund)
    expect((await account()).account.credit).toBe(200_000)
  })
})

test('a house of another community, its bills and its money are not there, whoever asks', async () => {
  const elsewhere = {
    ...accountWith('1-1-101', [{ id: 'b-9', amount: 100 }], stand.cloud.now()),
    _id: 'h-else',
  }
  const communityId = 'c-elsewhere'
  const house = houses.find(({ _id }) => _id === 'h-1-1-101')
  await importDocuments(stand.cloud.url, 'accounts', [{ ...elsewhere, communityId }])
  await importDocuments(stand.cloud.url, 'houses', [{ ...house, _id: 'h-else', communityId, room: '999' }])
  const entry = {
    _id: 'l-else',
    communityId,
    houseId: 'h-else',
    type: 'paid',
    lines: [],
    amount: 1,
    label: '',
  }
  await importDocuments(stand.cloud.url, 'ledger', [
    { ...entry, by: { id: 'x', name: 'x' }, at: 1, sortKey: '1' },
  ])
  const houseId = 'h-else'
  const cash = { houseId, method: 'cash', billIds: [], receiptNumber: 'No.9', amount: 100 }
  const tries = [
    ['account.get', { houseId }],
    ['account.terms', { houseId, terms: { agreements: [], vacant: [] }, rev: 9 }],
    ['account.receive', cash],
    ['refund.ask', { houseId, from: 'l-1', amount: 1, reason: '退' }],
    ['refund.agree', { houseId, id: 'r1' }],
    ['refund.drop', { houseId, id: 'r1' }],
    ['account.reverse', { id: 'b-9', reason: '错' }],
    ['bill.get', { id: 'b-9' }],
    ['bill.receipt', { id: 'l-else' }],
    ['invoice.made', { id: 'l-else', number: '1' }],
  ] as const
  for (const [action, input] of tries)
    expect(`${action} ${await attempt(chen, action, input)}`).toBe(`${action} NOT_FOUND`)
  for (const action of ['account.people', 'account.entries', 'account.bills'] as const)
    expect((await stand.ask(chen, action, { houseId })).items).toEqual([])
  for (const action of ['bill.history', 'bill.receipts'] as const)
    expect(await attempt(lin, action, { houseId })).toBe('NOT_YOUR_HOUSE')
  expect(await attempt(lin, 'pay.start', { houseId, billIds: ['b-9'] })).toBe('NOT_YOUR_HOUSE')
})

test('an invoice is wished for once, by who belongs to the house, and made out once', async () => {
  await charge([{ id: 'b-1', amount: 100 }])
  const cash = { houseId: HOUSE, method: 'transfer', billIds: [], receiptNumber: 'No.5', amount: 100 }
  await stand.ask(zhou, 'account.receive', cash)
  await strike()
  const [receipt] = (await stand.ask(lin, 'bill.receipts', { houseId: HOUSE })).items
  const id = receipt?.id
  const wish = { id, title: '林秀英' }
  expect(await attempt(neighbour, 'bill.invoice', wish)).toBe('NOT_FOUND')
  expect(await attempt(neighbour, 'bill.receipt', { id })).toBe('NOT_FOUND')
  expect(await attempt(lin, 'bill.invoice', { ...wish, taxNumber: '12' })).toBe('BAD_INPUT')
  await Promise.all([lin, son].map((who) => stand.ask(who, 'bill.invoice', wish)))
  expect((await stand.ask(chen, 'invoice.list')).items).toMatchObject([{ id, title: '林秀英', amount: 100 }])
  await stand.ask(chen, 'invoice.made', { id, number: '26112700001' })
  expect(await attempt(chen, 'invoice.made', { id, number: '26112700002' })).toBe('NOT_FOUND')
  expect((await stand.ask(lin, 'bill.receipt', { id })).invoice).toMatchObject({ number: '26112700001' })
})

test('how the month stands is counted from bills, and never from what was taken back', async () => {
  await charge([
    { id: 'b-1', amount: 24_500 },
    { id: 'b-2', amount: 5_500 },
  ])
  await charge([{ id: 'b-3', amount: 10_000 }], '1-1-101')
  await charge([{ id: 'b-4', amount: 99_999 }], '1-1-102')
  await stand.ask(chen, 'account.reverse', { id: 'b-4', reason: '空房' })
  await stand.ask(zhou, 'account.receive', {
    houseId: HOUSE,
    method: 'cash',
    billIds: [],
    receiptNumber: 'No.6',
    amount: 24_500,
  })
  await strike()
  const counted = await stand.ask(chen, 'collection.get')
  expect(counted).toMatchObject({
    all: { bills: 3, charged: 40_000, paid: 24_500 },
    buildings: [
      { name: '1号楼', bills: 1, charged: 10_000, paid: 0 },
      { name: '3号楼', bills: 2, charged: 30_000, paid: 24_500 },
    ],
    today: [
      { method: 'wechat', count: 0, amount: 0 },
      { method: 'cash', count: 1, amount: 24_500 },
      { method: 'transfer', count: 0, amount: 0 },
    ],
  })
  expect(counted.ages[0]).toEqual({ age: 'notDue', bills: 2, owed: 15_500 })
  expect(counted.months).toEqual([counted.month])

  const { url } = await stand.ask(chen, 'collection.export', { month: counted.month })
  const book = read(Buffer.from(await (await fetch(url)).arrayBuffer()))
  const [, ...rows] = utils.sheet_to_json<unknown[]>(book.Sheets['收缴明细'] ?? {}, { header: 1 })
  expect(rows.map(([label, , , , owed, paid, open, state]) => [label, owed, paid, open, state])).toEqual([
    ['1号楼1单元101', 100, 0, 100, '未付'],
    ['1号楼1单元102', 999.99, 0, 0, '已冲销：空房'],
    ['3号楼2单元501', 245, 245, 0, '已付清'],
    ['3号楼2单元501', 55, 0, 55, '未付'],
  ])
})
