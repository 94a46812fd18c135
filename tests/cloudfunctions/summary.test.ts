import { read, utils } from '@e965/xlsx/dist/xlsx.mini.min'
import type { ActionName, Output } from '@contract/api'
import type { Answer } from '@contract/errors'
import type { HouseId, RoundId, TicketId } from '@contract/ids'
import type { Summary, SummaryType } from '@contract/summary'
import type { Ticket } from '@contract/ticket'
import { settled } from '@domain/round/settle'
import { spanAt, spanBefore } from '@domain/summary/periods'
import { submit } from '@domain/ticket/submit'
import { houses, map } from '../../scripts/seed/green-lake'
import { importDocuments } from '../../scripts/seed/import-documents'
import { chargeHouse } from '../billing'
import { content, publicComment, publicPost, putComments, putPosts } from '../board'
import { log } from '../logs'
import { person } from '../people'
import { LOBBY1, round, stop } from '../rounds'
import { inboxOf, nextMorning, openStand, tap, until, type Holder, type Stand } from '../stand'

/** The week and the month, through the deployed clock and the real SDK. */
const lin = person('3-2-501')
const wang = person('wang')
const zhou = person('zhou')
const he = person('he')
const chen = person('chen')
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Wednesday, ten in the morning, of a week that lies within one month with the next. */
const wednesday = (): number => {
  let at = spanAt('week', nextMorning()).from + 9 * DAY + 10 * HOUR
  while (spanAt('month', at - 2 * DAY).period !== spanAt('month', at + 12 * DAY).period) at += 7 * DAY
  return at
}

let stand: Stand
beforeEach(async () => {
  stand = await openStand({ startAt: wednesday() })
})
afterEach(() => stand.close())

const leak = async (house = 'h-3-2-501', kind = 'leak', more: object = {}): Promise<TicketId> =>
  (await stand.ask(lin, 'ticket.submit', { kind, place: { houseId: house as HouseId }, ...more })).ticket.id
const mend = async (id: TicketId): Promise<void> => {
  const { ticket } = await stand.ask(chen, 'ticket.get', { id })
  const by = person(ticket.assignee.id.slice(2))
  await stand.ask(by, 'ticket.accept', { id })
  await stand.ask(by, 'ticket.arrive', { id })
  await stand.ask(by, 'ticket.finish', { id, note: '换了软管', photos: [] })
}
const strike = (times = 1) => Promise.all(Array.from({ length: times }, () => stand.post('clock', {})))
const sleepUntil = (at: number): void => stand.cloud.sleepUntil(at)
/** Eight o'clock of the next Monday, or first of a month, and a minute. */
const nextSummary = (type: SummaryType): void =>
  sleepUntil(spanAt(type, stand.cloud.now()).to + 8 * HOUR + MINUTE)
const titles = async (who: Holder, beginning: string): Promise<string[]> =>
  (await inboxOf(stand, who)).map(({ title }) => title).filter((title) => title.startsWith(beginning))
const newest = async (type: SummaryType = 'week'): Promise<Summary> => {
  const { summary } = await stand.ask(chen, 'summary.get', { type })
  if (!summary) throw new Error('nothing is summed up yet')
  return summary
}
const attempt = async (who: Holder, action: ActionName, input: object): Promise<string> => {
  const { answer } = await stand.call(who, action, { as: who._id, requestId: tap(), ...input })
  return answer.ok ? 'ok' : answer.code
}
/** What the clock said that it cost, strike by strike. */
const costs = (): number[] =>
  stand.logged.flatMap((line) => {
    if (!line.includes('"call":"clock"')) return []
    const { databaseCalls, sendReports = 0 } = JSON.parse(line) as {
      databaseCalls: number
      sendReports?: number
    }
    return sendReports > 0 ? [databaseCalls] : []
  })
/** As `submit` makes them, put into the database all at once. */
const put = async (
  count: number,
  at: number,
  change: (ticket: Ticket, nth: number) => Ticket,
): Promise<void> => {
  const tickets = Array.from({ length: count }, (_, nth) => {
    const said = { id: `t-put-${nth}` as TicketId, requestId: tap() as never, kind: 'leak' }
    const made = submit(map, new Map(), { ...said, place: { houseId: 'h-3-2-501' as HouseId } }, lin, at)
    if ('refused' in made) throw new Error(made.refused)
    return change({ ...made, outbox: [], outboxDueAt: null, dueAt: null }, nth)
  })
  await importDocuments(stand.cloud.url, 'tickets', tickets)
}

describe('Monday at eight', () => {
  test('the week is summed up, the managers hear of it, and behind a number are its tickets', async () => {
    const id = await leak()
    await mend(id)
    await stand.ask(lin, 'ticket.rate', { id, stars: 5, words: '谢谢' })
    await leak()
    // One for Sunday evening's letter, one for Monday morning's.
    for (let nth = 0; nth < 2; nth += 1) await stand.consent(chen, ['digest'])
    nextSummary('week')
    await strike()
    const summary = await newest()
    expect(summary.period).toBe(spanBefore(spanAt('week', stand.cloud.now())).period)
    expect(summary.figures).toMatchObject({ asked: 2, finished: 1, open: 1, stars: { sum: 5, count: 1 } })
    expect(summary.zones.map(({ name, houses: count }) => `${name} ${count}`)).toEqual([
      '东区 40',
      '南区 40',
      '西区 40',
    ])
    expect(summary.people[0]).toMatchObject({ name: '王建国', words: '谢谢' })
    await until(
      () => titles(chen, '周报'),
      (all) => all.length === 1,
    )
    const [item] = (await inboxOf(stand, chen)).filter(({ title }) => title.startsWith('周报'))
    expect(item).toMatchObject({
      title: '周报：来了 2 张，办完 1 张',
      body: summary.sentences[0],
      opens: 'week',
    })
    const pushes = await until(
      () => stand.pushes(chen),
      (all) => all.length === 2,
    )
    expect(pushes.map(({ page }) => page)).toContain(
      `manager/summary/index?type=week&period=${summary.period}&as=m-chen`,
    )
    expect(await titles(zhou, '周报')).toEqual([])

    const behind = async (figure: string) =>
      (await stand.ask(chen, 'summary.behind', { type: 'week', period: summary.period, figure })).items.map(
        (card) => card.id,
      )
    expect(await behind('finished')).toEqual([id])
    expect(await behind('cell:leak|b3')).toHaveLength(2)
    expect(await behind('no such figure')).toEqual([])
    expect((await stand.ask(chen, 'summary.list', { type: 'week' })).items).toMatchObject([
      { period: summary.period, sentence: summary.sentences[0] },
    ])
    expect((await stand.ask(chen, 'summary.list', { type: 'month' })).items).toEqual([])
  })

  test('what is written stays as it is; what is told of later is the next one’s, which says so', async () => {
    const id = await leak()
    await stand.ask(wang, 'ticket.accept', { id })
    await stand.ask(wang, 'ticket.depart', { id, etaMinutes: 10 })
    const from = spanAt('week', stand.cloud.now()).to
    sleepUntil(from - 2 * HOUR)
    await leak('h-3-2-501', 'lock')
    nextSummary('week')
    await strike()
    const before = await newest()
    await stand.ask(wang, 'ticket.arrive', { id, doneAt: from - 3 * HOUR })
    await stand.ask(wang, 'ticket.finish', { id, note: '好了', photos: [] })
    await strike(3)
    expect(await newest()).toEqual(before)
    expect(before.late).toEqual({ steps: 0, verdicts: 0 })
    nextSummary('week')
    await strike()
    const after = await newest()
    expect(after).toMatchObject({
      late: { steps: 1, verdicts: 0 },
      before: { period: before.period, figures: before.figures },
      figures: { asked: 0, finished: 1 },
    })
    expect(after.line.map(({ asked }) => asked)).toEqual([2, 0])
    const again = await stand.ask(chen, 'summary.get', { type: 'week', period: before.period })
    expect(again.summary).toEqual(before)
  })

  test('several clocks at once write one summary and one letter', async () => {
    await leak()
    nextSummary('week')
    await strike(4)
    await strike()
    expect((await stand.ask(chen, 'summary.list', { type: 'week' })).items).toHaveLength(1)
    await until(
      () => titles(chen, '周报'),
      (all) => all.length > 0,
    )
    await stand.post('courier', {})
    expect(await titles(chen, '周报')).toHaveLength(1)
  })

  test('killed between any two lines, the next minute goes on, and nothing is there twice', async () => {
    await leak()
    nextSummary('week')
    for (let nth = 1; nth <= 24; nth += 1) {
      stand.cloud.faults.set({ rules: [{ action: 'database.*', effect: 'crash-after', nth }] })
      await strike()
    }
    stand.cloud.faults.set({ rules: [] })
    sleepUntil(stand.cloud.now() + 2 * MINUTE)
    await strike()
    await until(
      () => titles(chen, '周报'),
      (all) => all.length > 0,
    )
    await stand.post('courier', {})
    expect(await titles(chen, '周报')).toHaveLength(1)
    expect((await newest()).figures.asked).toBe(1)
  })

  test('after three weeks without a clock every week is made up for, each as it was', async () => {
    await leak()
    sleepUntil(stand.cloud.now() + 7 * DAY)
    const id = await leak('h-3-2-501', 'lock')
    await mend(id)
    sleepUntil(stand.cloud.now() + 14 * DAY)
    await strike()
    await strike()
    const { items } = await stand.ask(chen, 'summary.list', { type: 'week' })
    const all: string[] = []
    for (const { period } of items) {
      const { summary } = await stand.ask(chen, 'summary.get', { type: 'week', period })
      all.push(`${summary?.figures.asked} ${summary?.figures.finished} ${summary?.figures.open}`)
    }
    expect(all).toEqual(['0 0 1', '1 1 1', '1 0 1'])
    await until(
      () => titles(chen, '周报'),
      (told) => told.length === 3,
    )
  })

  test('1,100 changed in the same millisecond are each counted once, as are those that lie untouched', async () => {
    const now = stand.cloud.now()
    await put(1100, now - MINUTE, (ticket, nth) =>
      nth < 1050
        ? ticket
        : {
            ...ticket,
            updatedAt: now - 30 * DAY,
            createdAt: now - 30 * DAY,
            timeline: ticket.timeline.map((event) => ({ ...event, at: now - 30 * DAY })),
          },
    )
    nextSummary('week')
    await strike()
    expect((await newest()).figures).toMatchObject({ asked: 1050, open: 1100 })
    // All of the minute's work, with what it looks for in vain.
    expect(Math.max(...costs())).toBeLessThanOrEqual(44)
    const period = (await newest()).period
    let cursor: string | undefined
    const ids = new Set<string>()
    do {
      const page = await stand.ask(chen, 'summary.behind', { type: 'week', period, figure: 'asked', cursor })
      page.items.forEach(({ id }) => ids.add(id))
      cursor = page.next
    } while (cursor !== undefined)
    expect(ids.size).toBe(200)
  })
})

test('what neighbours wrote in the week, page after page, and what became of it', async () => {
  const now = stand.cloud.now()
  const asks = { content: content({ about: { kind: 'question' }, title: '谁家有梯子' }) }
  const [question, tip, old] = [
    publicPost(lin, now - HOUR, asks),
    publicPost(he, now - HOUR),
    publicPost(lin, now - 20 * DAY),
  ]
  await putPosts(stand, question, tip, old)
  const said = Array.from({ length: 520 }, (_, at) => publicComment(zhou, tip._id, now - at))
  await putComments(stand, ...said)
  await stand.ask(chen, 'post.request', { id: old._id, kind: 'light' })
  await stand.ask(chen, 'moderation.act', { type: 'post', id: old._id, act: 'warn', reason: '请不要刷屏' })
  nextSummary('week')
  await strike()
  expect((await newest()).board).toEqual({
    people: 3,
    posts: [
      { kind: 'tip', count: 1 },
      { kind: 'question', count: 1 },
    ],
    comments: 520,
    unanswered: [{ id: question._id, title: '谁家有梯子' }],
    requests: 1,
    acts: [{ act: 'warn', count: 1 }],
  })
  expect(Math.max(...costs())).toBeLessThanOrEqual(44)
})

describe('rounds of the week', () => {
  const walked = (nth: number, from: number, stops = [stop(LOBBY1, { state: 'missed' })]) => {
    const its = settled(
      { ...round(stops), _id: `round-${nth}` as RoundId, from, to: from + 8 * HOUR, stops },
      from,
    )
    return importDocuments(stand.cloud.url, 'rounds', [its])
  }
  test('are summed up, compared with the week before, and in the workbook', async () => {
    const now = stand.cloud.now()
    await walked(1, now - HOUR)
    await walked(2, now - 2 * HOUR, [stop(LOBBY1, { state: 'done', log: log({ at: now - HOUR }) })])
    await walked(3, now - 20 * DAY)
    const photos = [await stand.upload('photos/check.jpg', 'jpg', chen.openid)]
    await stand.ask(chen, 'round.check', { spotId: LOBBY1, score: 4, unmet: [], photos })
    nextSummary('week')
    await strike()
    const first = await newest()
    expect(first.rounds).toMatchObject({
      rounds: 2,
      complete: 1,
      stops: 2,
      done: 1,
      missed: 1,
      checks: { sum: 4, count: 1 },
    })
    expect(first.rounds).not.toHaveProperty('before')
    const input = { as: chen._id, requestId: tap(), type: 'week', period: first.period }
    const { body } = await stand.post('sheets', { action: 'summary.export', input }, chen.openid)
    const answer = body as Answer<Output<'summary.export'>>
    if (!answer.ok) throw new Error(answer.code)
    const book = read(Buffer.from(await (await fetch(answer.data.url)).arrayBuffer()))
    expect(book.SheetNames).toContain('保洁轮次')
    nextSummary('week')
    await strike()
    const { rounds } = await newest()
    expect(rounds).toMatchObject({
      rounds: 0,
      before: { stops: 2, done: 1, missed: 1, checks: { count: 1 } },
    })
    nextSummary('week')
    await strike()
    expect(await newest()).not.toHaveProperty('rounds')
  })
  test('450 are read page by page, each once', async () => {
    const now = stand.cloud.now()
    const all = Array.from({ length: 450 }, (_, nth) => {
      const from = now - (nth % 3) * HOUR
      return settled(
        { ...round([stop(LOBBY1, { state: 'missed' })]), _id: `many-${nth}` as RoundId, from },
        from,
      )
    })
    await importDocuments(stand.cloud.url, 'rounds', all)
    nextSummary('week')
    await strike()
    expect((await newest()).rounds).toMatchObject({ rounds: 450, missed: 450 })
    expect(Math.max(...costs())).toBeLessThanOrEqual(44)
  })
})

test('the week’s money: what went out, what came in, what of the month is collected, and what is overdue', async () => {
  const now = stand.cloud.now()
  await chargeHouse(stand.cloud.url, '3-2-501', [{ id: 'bill-1', amount: 24_500 }], now)
  await chargeHouse(stand.cloud.url, '1-1-101', [{ id: 'bill-2', amount: 10_000, dueIn: 1 }], now)
  await stand.post('cashier', {})
  await stand.ask(chen, 'account.receive', {
    houseId: 'h-3-2-501',
    billIds: ['bill-1'],
    amount: 24_500,
    method: 'cash',
    receiptNumber: 'A-1',
  })
  await stand.post('cashier', {})
  nextSummary('week')
  await strike()
  const { bills } = await newest()
  expect(bills).toMatchObject({
    issued: { count: 2, amount: 34_500 },
    paid: { count: 1, amount: 24_500 },
    month: { charged: 34_500, paid: 24_500 },
    overdue: { bills: 1, owed: 10_000 },
  })
  nextSummary('week')
  await strike()
  const next = (await newest()).bills
  expect(next).toMatchObject({
    issued: { count: 0 },
    before: { issued: { count: 2 }, paid: { amount: 24_500 } },
  })
})

test('half past five: each steward hears what is left in the zones they look after', async () => {
  await leak()
  const id = await leak('h-3-2-501', 'lock')
  await mend(id)
  await stand.ask(lin, 'ticket.rate', { id, stars: 1, tags: ['notFixed'] })
  await stand.ask(he, 'duty.leave', {
    from: stand.cloud.now(),
    until: stand.cloud.now() + DAY,
    deputyId: zhou._id,
  })
  sleepUntil(spanAt('week', stand.cloud.now()).from + 2 * DAY + 17.5 * HOUR + MINUTE)
  await strike(3)
  const items = await until(
    async () => (await inboxOf(stand, zhou)).filter(({ title }) => title.startsWith('今天还没')),
    (all) => all.length > 0,
  )
  expect(items).toMatchObject([
    { title: '今天还没办完：1 张，1 张超时', body: '1 个回访还没做。', opens: 'stillOpen' },
  ])
  expect(await titles(he, '今天还没')).toEqual([])
  expect(await titles(chen, '今天还没')).toEqual([])
  const { topics } = await stand.ask(zhou, 'notice.preferences', {})
  expect(topics.map(({ topic }) => topic)).toContain('digest')
})

test('the month: what was behind the complaints, and what was decided is carried on until it is done', async () => {
  for (let nth = 0; nth < 2; nth += 1) {
    const id = await leak('h-3-2-501', 'complaint')
    const { ticket } = await stand.ask(chen, 'ticket.get', { id })
    const by = person(ticket.assignee.id.slice(2))
    await stand.ask(by, 'ticket.accept', { id })
    await stand.ask(by, 'ticket.answer', {
      id,
      problem: '吵',
      plan: '去说',
      finishBy: stand.cloud.now() + DAY,
    })
    await stand.ask(by, 'ticket.finish', { id, note: '好了', photos: [], cause: 'neighbour' })
  }
  nextSummary('month')
  await strike()
  const month = await newest('month')
  expect(month.complaints).toMatchObject({ asked: 2, closed: 2, causes: [{ cause: 'neighbour', count: 2 }] })
  expect(month.complaints?.repeated).toMatchObject([{ what: '投诉' }])
  expect(JSON.stringify(month)).not.toContain(lin.name)
  await until(
    () => titles(chen, '月报'),
    (all) => all.length === 1,
  )

  const due = new Date(stand.cloud.now() + 8 * HOUR + 10 * DAY).toISOString().slice(0, 10)
  const wish = { month: month.period, words: '晚上九点后巡一次楼', ownerId: zhou._id, due }
  const requestId = tap()
  const { items } = await stand.ask(chen, 'review.add', { ...wish, requestId })
  await stand.ask(chen, 'review.add', { ...wish, requestId })
  expect(items).toMatchObject([{ words: '晚上九点后巡一次楼', owner: { name: '周敏' }, month: month.period }])
  sleepUntil(stand.cloud.now() + 40 * DAY)
  const carried = (await stand.ask(chen, 'review.list', {})).items
  expect(carried).toEqual(items)
  const id = carried[0]?.id
  await stand.ask(chen, 'review.done', { id, done: true })
  expect((await stand.ask(chen, 'review.list', {})).items[0]?.doneAt).toBeDefined()
  sleepUntil(stand.cloud.now() + 91 * DAY)
  expect((await stand.ask(chen, 'review.list', {})).items).toEqual([])

  expect(await attempt(chen, 'review.add', { ...wish, due: '2020-01-01' })).toBe('WRONG_DATES')
  expect(await attempt(chen, 'review.add', { ...wish, ownerId: 'm-nobody' })).toBe('NOT_FOUND')
  expect(await attempt(chen, 'review.done', { id: 'a-none', done: true })).toBe('NOT_FOUND')
})

test('forty things at once are enough to do', async () => {
  const due = new Date(stand.cloud.now() + 8 * HOUR).toISOString().slice(0, 10)
  const month = spanAt('month', stand.cloud.now()).period
  const add = () => attempt(chen, 'review.add', { month, words: '一件事', ownerId: zhou._id, due })
  for (let nth = 0; nth < 40; nth += 1) expect(await add()).toBe('ok')
  expect(await add()).toBe('REVIEW_FULL')
  const [first] = (await stand.ask(chen, 'review.list', {})).items
  await stand.ask(chen, 'review.done', { id: first?.id, done: true })
  expect(await add()).toBe('ok')
})

describe('what comes back', () => {
  const threeWeeks = async (): Promise<string> => {
    for (let week = 0; week < 3; week += 1) {
      await stand.ask(lin, 'ticket.submit', { kind: 'lift', place: { spotId: 's-b3-lift' } })
      await leak()
      nextSummary('week')
      await strike()
      sleepUntil(stand.cloud.now() + DAY)
    }
    return (await newest()).period
  }
  test('is inspected once, however often and by however many it is asked for', async () => {
    const period = await threeWeeks()
    expect(
      (await newest()).came.risks.map(({ what, place, running }) => `${what} ${place} ${running}`),
    ).toEqual(expect.arrayContaining(['电梯 3号楼电梯 3', '漏水 3号楼 3']))
    const lift = { type: 'week', period, kind: 'lift', placeId: 's-b3-lift' }
    const all = await Promise.all([1, 2, 3].map(() => stand.ask(chen, 'summary.inspect', lift)))
    expect(new Set(all.map(({ ticket }) => ticket.id)).size).toBe(1)
    expect(all[0]?.ticket).toMatchObject({
      kind: 'lift',
      place: { label: '3号楼电梯' },
      note: '检查：3号楼电梯连着 3 周都有人报，请查明原因',
      requester: { name: '陈静' },
    })
    const building = await stand.ask(chen, 'summary.inspect', {
      type: 'week',
      period,
      kind: 'leak',
      placeId: 'b3',
    })
    expect(building.ticket).toMatchObject({ place: { label: '3号楼' } })
    expect(building.ticket.incident).toBeUndefined()
    expect(await attempt(chen, 'summary.inspect', { ...lift, kind: 'light' })).toBe('NOT_FOUND')
    expect(await attempt(chen, 'summary.inspect', { ...lift, period: '2020-01-06' })).toBe('NOT_FOUND')
  })
})

test('as a workbook it may be passed on: no number and no door is in it', async () => {
  const id = await leak('h-3-2-501', 'leak', { note: `3号楼2单元501，打 ${lin.phone}` })
  await mend(id)
  await stand.ask(lin, 'ticket.rate', { id, stars: 2, words: `找${lin.name}，${lin.phone}` })
  nextSummary('week')
  await strike()
  const { period } = await newest()
  const input = { as: chen._id, requestId: tap(), type: 'week', period }
  const { body } = await stand.post('sheets', { action: 'summary.export', input }, chen.openid)
  const answer = body as Answer<Output<'summary.export'>>
  if (!answer.ok) throw new Error(answer.code)
  const book = read(Buffer.from(await (await fetch(answer.data.url)).arrayBuffer()))
  expect(book.SheetNames).toEqual(['总览', '片区', '人员', '类别和地点', '明细'])
  const text = book.SheetNames.flatMap((name) =>
    utils.sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1 }),
  )
    .flat()
    .join('\n')
  expect(text).toContain('王建国')
  expect(text).toContain('3号楼')
  for (const { label } of houses) expect(text).not.toContain(label)
  for (const secret of [lin.phone, lin.name]) expect(text).not.toContain(secret)
})

test('a summary is for the managers of its own community, and nobody asks for nonsense', async () => {
  await leak()
  nextSummary('week')
  await strike()
  const { period } = await newest()
  const of = { type: 'week', period }
  for (const who of [lin, wang, zhou])
    for (const [action, input] of [
      ['summary.list', { type: 'week' }],
      ['summary.get', of],
      ['summary.behind', { ...of, figure: 'asked' }],
      ['summary.inspect', { ...of, kind: 'leak', placeId: 'b3' }],
      ['review.list', {}],
    ] as const)
      expect(await attempt(who, action, input)).toBe('NOT_ALLOWED')
  expect(await attempt(chen, 'summary.get', { type: 'week', period: '2019-01-07' })).toBe('NOT_FOUND')
  expect(await attempt(chen, 'summary.get', { type: 'year' })).toBe('BAD_INPUT')
  expect(await attempt(chen, 'summary.get', { type: 'week', period: 'next' })).toBe('BAD_INPUT')
  expect(await attempt(chen, 'summary.behind', { ...of, figure: 'asked', cursor: '-1' })).toBe('BAD_INPUT')
  expect(await attempt(chen, 'summary.behind', { ...of, figure: 'asked', cursor: '$where' })).toBe(
    'BAD_INPUT',
  )
  expect((await stand.ask(chen, 'summary.behind', { ...of, figure: 'asked', cursor: '999' })).items).toEqual(
    [],
  )
})
