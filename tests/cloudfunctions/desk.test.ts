import type { ActionName } from '@contract/api'
import type { TicketId } from '@contract/ids'
import { person } from '../people'
import { openStand, tap, until, type Holder, type Stand } from '../stand'

/** The whole desk, through the real road and with everybody at once. */
const lin = person('3-2-501')
const son = person('3-2-501-son')
const wang = person('wang')
const li = person('li')
const zhou = person('zhou')
const chen = person('chen')
const DAY = 24 * 60 * 60_000
let stand: Stand
beforeAll(async () => {
  stand = await openStand()
})
afterAll(() => stand.close())
/** Nothing is left in his hands, or the next leak would not be his. */
afterEach(async () => {
  stand.cloud.faults.set({ rules: [] })
  const { items } = await stand.ask(lin, 'ticket.list', { box: 'mine' })
  for (const { id, choices } of items)
    if (choices.includes('cancel')) await stand.ask(lin, 'ticket.cancel', { id, reason: '试完了' })
})

const leak = async (): Promise<{ id: TicketId }> => {
  const place = { houseId: 'h-3-2-501' }
  const { ticket } = await stand.ask(lin, 'ticket.submit', { kind: 'leak', place })
  return { id: ticket.id }
}
const attempt = async (who: Holder, action: ActionName, input: object): Promise<string> => {
  const { answer } = await stand.call(who, action, { as: who._id, requestId: tap(), ...input })
  return answer.ok ? 'ok' : answer.code
}
const seen = (id: TicketId) => stand.ask(chen, 'ticket.get', { id })
const finished = async (): Promise<{ id: TicketId }> => {
  const ticket = await leak()
  await stand.ask(wang, 'ticket.accept', ticket)
  await stand.ask(wang, 'ticket.arrive', ticket)
  await stand.ask(wang, 'ticket.finish', { ...ticket, note: '换了软管' })
  return ticket
}

test('parts to wait for, an urging, a colleague, and back again: each hears what concerns them', async () => {
  const { id } = await leak()
  await stand.ask(wang, 'ticket.accept', { id })
  const wait = await stand.ask(wang, 'ticket.wait', {
    id,
    for: 'parts',
    until: Date.now() + DAY,
    note: '阀门要订',
  })
  expect(wait.choices).toEqual(['resume', 'transfer', 'reclassify', 'merge', 'comment'])
  await stand.ask(son, 'ticket.urge', { id })
  const { items } = await stand.ask(wang, 'ticket.colleagues', { id })
  expect(items.map(({ name }) => name)).toContain('李强')
  expect(items.map(({ id: who }) => who)).not.toContain(wang._id)
  await stand.ask(wang, 'ticket.transfer', { id, to: li._id, reason: '他有阀门' })
  expect(await attempt(wang, 'ticket.resume', { id })).toBe('NOT_ALLOWED')
  await stand.ask(li, 'ticket.accept', { id })
  await until(
    () => stand.ask(zhou, 'inbox.list'),
    ({ items: letters }) =>
      letters.some(({ title, ticketId }) => ticketId === id && title === '住户在催：漏水'),
  )
  await until(
    () => stand.ask(lin, 'inbox.list'),
    ({ items: letters }) =>
      letters.some(({ title, ticketId }) => ticketId === id && title === '漏水要等一等'),
  )
  const { timeline, ticket } = await seen(id)
  expect(timeline.map(({ type }) => type)).toEqual([
    'submitted',
    'assigned',
    'accepted',
    'paused',
    'urged',
    'transferred',
    'accepted',
  ])
  expect(ticket.waiting).toBeUndefined()
})

test('what he notes for colleagues the household never receives, in whatever answer', async () => {
  const { id } = await leak()
  await stand.ask(wang, 'ticket.comment', { id, words: '业主脾气急', internal: true })
  await stand.ask(wang, 'ticket.comment', { id, words: '下午到', internal: false })
  for (const who of [lin, son]) {
    const answer = await stand.ask(who, 'ticket.get', { id })
    expect(JSON.stringify(answer)).toContain('下午到')
    expect(JSON.stringify(answer)).not.toContain('脾气')
    expect(JSON.stringify(await stand.ask(who, 'inbox.list'))).not.toContain('脾气')
  }
  expect(JSON.stringify(await seen(id))).toContain('脾气')
})

/** Two who tap at the same moment; run several times, for who is first is chance. */
const together = async (taps: [Holder, ActionName, object][]): Promise<string[]> =>
  Promise.all(taps.map(([who, action, input]) => attempt(who, action, input)))

describe('at the same moment', () => {
  test.each([1, 2, 3])(
    'he accepts while the steward hands it to another: the ticket reads true either way (%i)',
    async () => {
      const { id } = await leak()
      const outcomes = await together([
        [wang, 'ticket.accept', { id }],
        [zhou, 'ticket.transfer', { id, to: li._id, reason: '近' }],
      ])
      const { ticket, timeline } = await seen(id)
      // Handing on holds whoever is first; accepting holds only before it.
      expect(outcomes[1]).toBe('ok')
      expect(ticket).toMatchObject({ state: 'assigned', assignee: { name: '李强' } })
      const happened = timeline.slice(2).map(({ type }) => type)
      expect(happened).toEqual(outcomes[0] === 'ok' ? ['accepted', 'transferred'] : ['transferred'])
      if (outcomes[0] !== 'ok') expect(outcomes[0]).toBe('NOT_FOUND')
    },
  )
  test.each([1, 2, 3])(
    'she agrees while her son refuses: one answer, and he hears that one (%i)',
    async () => {
      const { id } = await leak()
      await stand.ask(wang, 'ticket.accept', { id })
      await stand.ask(wang, 'ticket.arrive', { id })
      await stand.ask(wang, 'ticket.quote', { id, lines: [{ priceId: 'p-6', count: 1 }] })
      const outcomes = await together([
        [lin, 'ticket.agree', { id, total: 3500 }],
        [son, 'ticket.refuse', { id, reason: '太贵' }],
      ])
      expect([...outcomes].sort()).toEqual(['QUOTE_CHANGED', 'ok'])
      const { ticket, timeline } = await seen(id)
      const agreed = outcomes[0] === 'ok'
      expect(ticket.quote?.standing).toBe(agreed ? 'agreed' : 'refused')
      expect(timeline.at(-1)?.type).toBe(agreed ? 'agreed' : 'refused')
      const bill = [{ priceId: 'p-6', count: 1 }]
      expect(await attempt(wang, 'ticket.finish', { id, note: '好了', bill })).toBe(agreed ? 'ok' : 'NO_FEES')
      if (!agreed) await stand.ask(wang, 'ticket.finish', { id, note: '没换，住户自己买' })
    },
  )
  test.each([1, 2, 3])(
    'he raises the price under her finger: she never owes what she did not see (%i)',
    async () => {
      const { id } = await leak()
      await stand.ask(wang, 'ticket.accept', { id })
      await stand.ask(wang, 'ticket.arrive', { id })
      await stand.ask(wang, 'ticket.quote', { id, lines: [{ priceId: 'p-6', count: 1 }] })
      const [agree] = await together([
        [lin, 'ticket.agree', { id, total: 3500 }],
        [wang, 'ticket.quote', { id, lines: [{ priceId: 'p-6', count: 9 }] }],
      ])
      const { ticket } = await seen(id)
      if (ticket.quote?.standing === 'agreed') expect(ticket.quote.total).toBe(3500)
      else expect(['ok', 'QUOTE_CHANGED']).toContain(agree)
      expect(
        await attempt(wang, 'ticket.finish', { id, note: '好', bill: [{ priceId: 'p-6', count: 9 }] }),
      ).not.toBe('ok')
      if (ticket.state === 'quoted') await stand.ask(lin, 'ticket.refuse', { id, reason: '太贵' })
      await stand.ask(wang, 'ticket.finish', { id, note: '好了' })
    },
  )
  test.each([1, 2, 3])('she calls it off while he sets out (%i)', async () => {
    const { id } = await leak()
    await stand.ask(wang, 'ticket.accept', { id })
    const [cancelled, departed] = await together([
      [lin, 'ticket.cancel', { id, reason: '好了' }],
      [wang, 'ticket.depart', { id, etaMinutes: 5 }],
    ])
    const { ticket } = await seen(id)
    expect([cancelled, ticket.state]).toEqual(['ok', 'cancelled'])
    expect(['ok', 'ALREADY_CANCELLED']).toContain(departed)
  })
  test.each([1, 2, 3])('she rates while her son opens it again (%i)', async () => {
    const { id } = await finished()
    const [rated, reopened] = await together([
      [lin, 'ticket.rate', { id, stars: 2 }],
      [son, 'ticket.reopen', { id, reason: '又漏了' }],
    ])
    const { ticket } = await seen(id)
    expect([reopened, ticket.state, ticket.reopens]).toEqual(['ok', 'assigned', 1])
    expect(['ok', 'NOT_FINISHED']).toContain(rated)
  })
  test('sixteen urge at once: it is urged once', async () => {
    const { id } = await leak()
    const outcomes = await together(
      Array.from({ length: 16 }, (_, index) => [index % 2 ? lin : son, 'ticket.urge', { id }]),
    )
    expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1)
    expect(outcomes.filter((outcome) => !['ok', 'URGED_JUST_NOW', 'BUSY'].includes(outcome))).toEqual([])
    expect((await seen(id)).timeline.filter(({ type }) => type === 'urged')).toHaveLength(1)
  })
  test('a comment sent eight times by one phone stands there once', async () => {
    const { id } = await leak()
    const input = { as: lin._id, requestId: tap(), id, words: '门口有狗', internal: false }
    await Promise.all(Array.from({ length: 8 }, () => stand.call(lin, 'ticket.comment', input)))
    expect((await seen(id)).timeline.filter(({ type }) => type === 'commented')).toHaveLength(1)
  })
})

describe.each(['drop', 'lose', 'fail', 'crash-before', 'crash-after'] as const)(
  'a request that meets: %s',
  (effect) => {
    test.each([2, 3, 4])('as number %i of opening again: opened once, counted once', async (nth) => {
      const { id } = await finished()
      const input = { as: lin._id, requestId: tap(), id, reason: '又漏了' }
      stand.cloud.faults.set({ rules: [{ action: 'database.*', effect, nth }] })
      await stand.call(lin, 'ticket.reopen', input).catch(() => undefined)
      stand.cloud.faults.set({ rules: [] })
      const { answer } = await stand.call(lin, 'ticket.reopen', input)
      expect(answer).toMatchObject({ ok: true, data: { ticket: { state: 'assigned', reopens: 1 } } })
      const { timeline } = await seen(id)
      expect(timeline.filter(({ type }) => type === 'reopened')).toHaveLength(1)
    })
  },
)
