import type { ActionName } from '@contract/api'
import type { HouseId, TicketId } from '@contract/ids'
import type { PromiseRules } from '@contract/promise'
import { person } from '../people'
import { inboxOf, nextMorning, openStand, tap, until, type Holder, type Stand } from '../stand'

/** What was promised, through the real road: the clock is the deployed function, and strikes when it is told to. */
const lin = person('3-2-501')
const wang = person('wang')
const zhang = person('zhang')
const zhou = person('zhou')
const he = person('he')
const chen = person('chen')
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
let stand: Stand
beforeEach(async () => {
  stand = await openStand({ startAt: nextMorning() })
})
afterEach(() => stand.close())

const leak = async (who: Holder = lin, house = 'h-3-2-501', kind = 'leak'): Promise<TicketId> =>
  (await stand.ask(who, 'ticket.submit', { kind, place: { houseId: house as HouseId } })).ticket.id
/** So many minutes pass, and then the clock strikes; as often at once as is asked. */
const pass = async (minutes: number, strikes = 1): Promise<void> => {
  stand.cloud.sleepUntil(stand.cloud.now() + minutes * MINUTE)
  await Promise.all(Array.from({ length: strikes }, () => stand.post('clock', {})))
}
const attempt = async (who: Holder, action: ActionName, input: object): Promise<string> => {
  const { answer } = await stand.call(who, action, { as: who._id, requestId: tap(), ...input })
  return answer.ok ? 'ok' : answer.code
}
const lapses = async (id: TicketId): Promise<string[]> =>
  (await stand.ask(chen, 'ticket.get', { id })).timeline.flatMap((event) =>
    event.type === 'lapsed' ? [`${event.step} ${event.to.name}`] : event.type === 'warned' ? ['warned'] : [],
  )
const titles = async (who: Holder, id: TicketId): Promise<string[]> =>
  (await inboxOf(stand, who)).filter(({ ticketId }) => ticketId === id).map(({ title }) => title)

describe('nobody takes it', () => {
  test('he is warned, the deputy gets it, then the steward, then the manager; and each is told', async () => {
    const id = await leak()
    await pass(12)
    await until(
      () => titles(wang, id),
      (all) => all.includes('快到时间：漏水'),
    )
    await stand.consent(zhang, ['overdue'])
    await pass(3)
    await until(
      () => stand.pushes(zhang),
      (pushes) => pushes.length === 1,
    )
    expect(await attempt(wang, 'ticket.accept', { id })).toBe('NOT_ALLOWED')
    await pass(15)
    await pass(30)
    expect(await lapses(id)).toEqual(['warned', 'deputy 张伟', 'steward 周敏', 'manager 陈静'])
    await until(
      () => titles(chen, id),
      (all) => all.includes('超时转来：漏水'),
    )
    const seen = await stand.ask(lin, 'ticket.get', { id })
    expect(seen.ticket.promise).toMatchObject({ name: 'acknowledge', step: 'manager', seenToBy: '陈静' })
    expect(seen.ticket.promises).toBeUndefined()
    expect((await stand.ask(zhou, 'ticket.get', { id })).ticket.promises?.slice(0, 3)).toMatchObject([
      { name: 'acknowledge', heldBy: '王建国' },
      { name: 'arrange', heldBy: '张伟' },
      { name: 'progress', heldBy: '周敏' },
    ])
    // And so on for a week: nothing is said twice.
    await pass(7 * 24 * 60)
    const after = await lapses(id)
    await pass(60)
    expect(await lapses(id)).toEqual(after)
  })

  test('taken in time, nobody hears of a clock', async () => {
    const id = await leak()
    await stand.ask(wang, 'ticket.accept', { id })
    await pass(30)
    expect(await lapses(id)).toEqual([])
  })

  test('off duty and on leave, they are passed over', async () => {
    await stand.ask(zhang, 'duty.switch', { on: false })
    await stand.ask(zhou, 'duty.leave', {
      from: stand.cloud.now(),
      until: stand.cloud.now() + DAY,
      deputyId: he._id,
    })
    const id = await leak()
    await pass(15)
    expect(await lapses(id)).toEqual(['steward 何丽'])
  })
})

describe('whatever happens to the clock', () => {
  test('eight of them strike at once: one outcome', async () => {
    const ids = [await leak(), await leak(), await leak()]
    await pass(15, 8)
    for (const id of ids) {
      expect(await lapses(id)).toEqual(['deputy 张伟'])
      await until(
        () => titles(zhang, id),
        (all) => all.length === 1,
      )
    }
  })

  test.each(['drop', 'lose', 'fail', 'duplicate', 'crash-before', 'crash-after'] as const)(
    'it dies at each request to the database in turn (%s): the next minute finishes it, once',
    async (effect) => {
      const ids: TicketId[] = []
      for (let nth = 1; nth <= 5; nth += 1) {
        const id = await leak()
        ids.push(id)
        stand.cloud.sleepUntil(stand.cloud.now() + 15 * MINUTE)
        stand.cloud.faults.set({ rules: [{ action: 'database.*', effect, nth }] })
        await stand.post('clock', {})
        stand.cloud.faults.set({ rules: [] })
        await stand.post('clock', {})
        expect(await lapses(id)).toEqual(['deputy 张伟'])
        await stand.ask(zhang, 'ticket.accept', { id })
      }
      // A courier that died with one in hand gives it free after a minute and a half.
      for (let minutes = 0; minutes < 4; minutes += 1) await pass(1)
      for (const id of ids)
        await until(
          () => titles(lin, id),
          (all) => all.filter((title) => title === '漏水已改派张伟').length === 1,
        )
    },
    60_000,
  )

  test('it stood still for a day: one word to each person about each request, of the highest step', async () => {
    const ids = [await leak(), await leak()]
    for (const who of [chen, zhang, zhou]) await stand.consent(who, ['job'])
    await pass(24 * 60)
    for (const id of ids) {
      expect(await lapses(id)).toEqual(['manager 陈静'])
      expect(
        await until(
          () => titles(chen, id),
          (all) => all.length > 0,
        ),
      ).toEqual(['超时转来：漏水'])
      expect(await titles(zhang, id)).toEqual([])
    }
  })

  test('accepting and running out of time in the same instant: one of the two, and the record says which', async () => {
    for (let round = 0; round < 6; round += 1) {
      const id = await leak()
      stand.cloud.sleepUntil(stand.cloud.now() + 15 * MINUTE)
      const [, code] = await Promise.all([
        stand.post('clock', {}),
        attempt(wang, 'ticket.accept', { id }),
        stand.post('clock', {}),
      ])
      const { ticket } = await stand.ask(chen, 'ticket.get', { id })
      if (code === 'ok') expect([ticket.state, ticket.assignee.id]).toEqual(['accepted', wang._id])
      else {
        expect(code).toBe('NOT_ALLOWED')
        expect([ticket.state, ticket.assignee.id]).toEqual(['assigned', zhang._id])
      }
      expect((await lapses(id)).length).toBe(code === 'ok' ? 0 : 1)
      await stand.ask(chen, 'ticket.cancel', { id, reason: '试完了' })
    }
  })

  test('five hundred come due in the same minute: all of them, in one strike', async () => {
    const owners = ['3-2-501', '3-2-401', '3-1-101', '1-1-101', '1-1-201'].map(person)
    const ids: TicketId[] = []
    for (let made = 0; made < 500; made += 20)
      ids.push(
        ...(await Promise.all(
          Array.from({ length: 20 }, (_, index) => {
            const owner = owners[index % owners.length] ?? lin
            return leak(owner, `h-${owner._id.slice(2)}`)
          }),
        )),
      )
    await pass(16, 2)
    const { items } = await stand.ask(chen, 'ticket.list', { box: 'zone', filter: { assigneeId: wang._id } })
    expect(items).toEqual([])
    const board = await stand.ask(chen, 'promise.board')
    expect(board.all).toMatchObject({ open: 500, late: 500, onTime: 0 })
    const lines = stand.logged.filter((line) => line.includes('"call":"clock"'))
    const looked = lines.map((line) => (JSON.parse(line) as { lapsePromises: number }).lapsePromises)
    expect(looked.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(500)
    expect(await lapses(ids[250] as TicketId)).toHaveLength(1)
    // Everybody is told once, whoever tells it.
    await until(
      () => titles(owners[0] as Holder, ids[0] as TicketId),
      (all) => all.includes('漏水已改派张伟'),
      60_000,
    )
  }, 180_000)
})

test('an emergency rings everybody on duty, and the nearest may take it', async () => {
  const liu = person('liu')
  await stand.consent(liu, ['job'])
  const { ticket } = await stand.ask(lin, 'ticket.submit', {
    kind: 'leak',
    place: { houseId: 'h-3-2-501' },
    note: '厨房爆管',
  })
  await until(
    () => stand.pushes(liu),
    (pushes) => pushes.length === 1,
  )
  await until(
    () => titles(chen, ticket.id),
    (all) => all.includes('【紧急】漏水，请支援'),
  )
  const taken = await Promise.all([
    attempt(liu, 'ticket.takeOver', { id: ticket.id }),
    attempt(zhang, 'ticket.takeOver', { id: ticket.id }),
    attempt(wang, 'ticket.accept', { id: ticket.id }),
  ])
  expect(taken.filter((code) => code === 'ok')).toHaveLength(1)
  expect(await attempt(person('li'), 'ticket.takeOver', { id: ticket.id })).toBe('NOT_FOUND')
})

describe('the board', () => {
  test('counts what is in time, nearly out of time and late, by zone and person; a steward sees the own zones', async () => {
    const late = await leak()
    await pass(6)
    await leak(person('1-1-101'), 'h-1-1-101')
    await pass(7)
    await leak(person('2-1-101'), 'h-2-1-101')
    await pass(3)
    const board = await stand.ask(chen, 'promise.board')
    expect(board.all).toEqual({ open: 3, onTime: 2, atRisk: 0, late: 1 })
    expect(board.zones.map(({ name, open, late: broken }) => [name, open, broken])).toEqual([
      ['东区', 2, 1],
      ['南区', 1, 0],
      ['西区', 0, 0],
    ])
    expect(board.people[0]).toMatchObject({ name: '张伟', late: 1, cap: 6, away: false })
    expect(board.people.map(({ name }) => name).sort()).toEqual(['张伟', '李强', '王建国'])
    await pass(2)
    const filter = (more: object) => ({ box: 'zone', filter: more })
    const listed = async (more: object, who: Holder = chen) =>
      (await stand.ask(who, 'ticket.list', filter(more))).items.map(({ place }) => place.label)
    expect((await stand.ask(chen, 'promise.board')).all).toMatchObject({ atRisk: 1, late: 1 })
    expect(await listed({ atRisk: true })).toEqual(['1号楼1单元101'])
    expect(await listed({ overdue: true })).toEqual(['3号楼2单元501'])
    expect(await listed({ zoneId: 'z-south' })).toEqual(['2号楼1单元101'])
    expect(await listed({ zoneId: 'z-south' }, zhou)).toEqual([])
    expect((await stand.ask(zhou, 'promise.board')).zones.map(({ name }) => name)).toEqual(['东区'])
    expect((await stand.ask(he, 'promise.board')).all).toMatchObject({ open: 1, late: 0 })
    expect(await attempt(wang, 'promise.board', {})).toBe('NOT_ALLOWED')
    await stand.ask(zhang, 'ticket.accept', { id: late })
    const { today } = await stand.ask(chen, 'promise.board')
    expect(today).toEqual({ kept: 1, broken: 1 })
  })
})

describe('what is promised is data', () => {
  const rules = async (): Promise<PromiseRules> => stand.ask(chen, 'promise.get')
  test('the manager promises otherwise; what comes in from then on has it, what runs does not', async () => {
    const old = await leak()
    const before = await rules()
    expect(before.ordinary).toMatchObject({
      acknowledge: 15,
      arrange: 30,
      progress: 60,
      onSite: 120,
      answer: 2880,
      visit: 1440,
    })
    expect(before.emergency.onSite).toBe(10)
    const tap1 = tap()
    const wish = { requestId: tap1, rules: { ...before, ordinary: { ...before.ordinary, acknowledge: 5 } } }
    await stand.ask(chen, 'promise.save', wish)
    expect((await stand.ask(chen, 'promise.save', wish)).rev).toBe(1)
    const now = stand.cloud.now()
    const fresh = await leak()
    const dueIn = async (id: TicketId) =>
      Math.round((((await stand.ask(lin, 'ticket.get', { id })).ticket.promise?.dueAt ?? 0) - now) / MINUTE)
    expect([await dueIn(old), await dueIn(fresh)]).toEqual([15, 5])
    expect((await stand.ask(chen, 'zone.map')).changes[0]?.words).toBe('修改时限规则')
  })
  test('two managers at once: one of them is told to look again', async () => {
    const before = await rules()
    const codes = await Promise.all(
      [3, 4].map((acknowledge) =>
        attempt(chen, 'promise.save', {
          rules: { ...before, ordinary: { ...before.ordinary, acknowledge } },
        }),
      ),
    )
    expect(codes.sort()).toEqual(['PROMISES_CHANGED', 'ok'])
  })
  test.each<[string, (before: PromiseRules) => PromiseRules, string]>([
    ['no time at all', (r) => ({ ...r, ordinary: { ...r.ordinary, acknowledge: 0 } }), 'BAD_INPUT'],
    ['half a minute', (r) => ({ ...r, ordinary: { ...r.ordinary, onSite: 7.5 } }), 'BAD_INPUT'],
    [
      'a day to say a word',
      (r) => ({ ...r, ordinary: { ...r.ordinary, acknowledge: 1440 } }),
      'PROMISES_FAULTY',
    ],
    [
      'taken before it is seen',
      (r) => ({ ...r, ordinary: { ...r.ordinary, arrange: 10 } }),
      'PROMISES_FAULTY',
    ],
    [
      'danger slower than a lamp',
      (r) => ({ ...r, emergency: { ...r.emergency, onSite: 300 } }),
      'PROMISES_FAULTY',
    ],
    ['no day of the week', (r) => ({ ...r, hours: { ...r.hours, days: [8] } }), 'PROMISES_FAULTY'],
    [
      'a day of one hour',
      (r) => ({ ...r, hours: { ...r.hours, from: '08:00', to: '09:00' } }),
      'PROMISES_FAULTY',
    ],
    ['a kind twice', (r) => ({ ...r, kinds: [{ kind: 'leak' }, { kind: 'leak' }] }), 'PROMISES_FAULTY'],
    ['a kind that is none', (r) => ({ ...r, kinds: [{ kind: 'unicorn' }] }), 'PROMISES_FAULTY'],
    [
      'a ladder without end',
      (r) => ({ ...r, ladder: { ...r.ladder, ordinary: { deputy: 0, steward: 5000, manager: 5 } } }),
      'BAD_INPUT',
    ],
  ])('%s is no promise', async (_what, change, code) => {
    const before = await rules()
    expect(await attempt(chen, 'promise.save', { rules: change(before) })).toBe(code)
    expect(await rules()).toEqual(before)
  })
  test('only the manager writes them', async () => {
    expect(await attempt(zhou, 'promise.save', { rules: await rules() })).toBe('NOT_ALLOWED')
    expect(await attempt(lin, 'promise.get', {})).toBe('NOT_ALLOWED')
  })
})

describe('has anything changed', () => {
  test('the mark of a ticket is another one when it is another, and only then; for nobody else', async () => {
    const id = await leak()
    const mark = async (who: Holder) => (await stand.ask(who, 'ticket.changed', { of: { id } })).mark
    const before = await mark(lin)
    expect(await mark(lin)).toBe(before)
    await stand.ask(wang, 'ticket.accept', { id })
    expect(await mark(lin)).not.toBe(before)
    expect(await attempt(person('1-1-101'), 'ticket.changed', { of: { id } })).toBe('NOT_FOUND')
  })
  test('the mark of a list is another one when something comes, moves or goes', async () => {
    const mark = async () => (await stand.ask(wang, 'ticket.changed', { of: { box: 'jobs' } })).mark
    const marks = [await mark()]
    const id = await leak()
    marks.push(await mark())
    await stand.ask(wang, 'ticket.accept', { id })
    marks.push(await mark())
    await stand.ask(wang, 'ticket.transfer', { id, to: zhang._id, reason: '在附近' })
    marks.push(await mark())
    expect(new Set(marks.slice(0, 3)).size).toBe(3)
    expect(marks[3]).toBe(marks[0])
    expect(await attempt(lin, 'ticket.changed', { of: { box: 'zone' } })).toBe('NOT_ALLOWED')
    expect(await attempt(lin, 'ticket.changed', { of: { id: 'a', box: 'mine' } })).toBe('BAD_INPUT')
  })
})
