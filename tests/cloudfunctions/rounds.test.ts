import type { ActionName, Output } from '@contract/api'
import type { FileId, RequestId, RoundId, SpotId, StopId } from '@contract/ids'
import type { CheckIn, Log, Round, SpotCode } from '@contract/round'
import type { Community } from '@contract/zone'
import { settled } from '@domain/round/settle'
import { crowd, letIn } from '../board'
import { tamper } from '../documents'
import { person } from '../people'
import {
  at,
  checkIn,
  EAST,
  GATE,
  holder,
  HOUR,
  LIFT1,
  LIFT3,
  LOBBY1,
  LOBBY3,
  ma,
  round,
  stop,
  withRounds,
  wu,
  xu,
} from '../rounds'
import { codeOf, onDay, putRounds, roundAt, roundsAt, stopAt, withRoundsAt } from '../rounds-at-stand'
import { inboxOf, insist, openStand, tap, until, type Holder, type Stand } from '../stand'

/** Rounds through the real road: two at once, sent twice, torn codes, days without signal; one outcome, nothing lost. */
const lin = person('3-2-501')
const zhou = person('zhou')
const he = person('he')
const chen = person('chen')
const wang = person('wang')
const MINUTE = 60_000
let stand: Stand
let photo: FileId
let days = 0
let day = ''
/** Each test has a day of its own, half past eight in the morning. */
const morning = (time = '08:30'): void => {
  days += 2
  day = new Date(Date.UTC(2026, 11, 1 + days)).toISOString().slice(0, 10)
  stand.cloud.sleepUntil(at(time, day))
}
beforeAll(async () => {
  stand = await openStand({ startAt: at('06:00', '2026-12-01') })
  await withRoundsAt(stand)
  photo = (await stand.upload('photos/lobby.jpg', 'a picture', wu.openid)) as FileId
})
afterAll(() => stand.close())
beforeEach(() => morning())
afterEach(() => stand.cloud.faults.set({ rules: [] }))

const now = () => stand.cloud.now()
const today = async (change: (before: Round) => Round = (same) => same): Promise<RoundId> => {
  const made = change(onDay(day))
  await putRounds(stand, made)
  return made._id
}
const good = (spotId: SpotId, time: string, more: Partial<CheckIn> = {}): CheckIn => ({
  ...checkIn(spotId, at(time, day), { photos: [photo], code: codeOf(spotId), ...more }),
  requestId: tap() as RequestId,
})
const report = (who: Holder, items: CheckIn[], more: object = {}) =>
  stand.ask(who, 'round.report', { sentAt: now(), items, ...more })
const attempt = async (who: Holder, action: ActionName, input: object): Promise<string> => {
  const { answer } = await stand.call(who, action, { as: who._id, requestId: tap(), ...input })
  return answer.ok ? 'ok' : answer.code
}
const logs = ({ stops }: Round): Log[] => stops.flatMap(({ log, also }) => (log ? [log, ...also] : also))
const titles = async (who: Holder) => (await inboxOf(stand, who)).map(({ title }) => title)
const lobby1 = (id: RoundId) => stopAt(stand, id, `${LOBBY1}:0700`)

describe('what was done', () => {
  test('a check-in is written down with its photo and code, in three calls; so are twenty', async () => {
    const id = await today()
    const one = await stand.call(wu, 'round.report', {
      as: wu._id,
      requestId: tap(),
      sentAt: now(),
      items: [good(LOBBY1, '08:20', { roundId: id })],
    })
    expect(one.databaseCalls).toBe(3)
    expect(one.answer).toMatchObject({
      ok: true,
      data: { items: [{ noted: 'stop', timing: 'onTime' }], rounds: [{ id }] },
    })
    expect(await roundAt(stand, id)).toMatchObject({ proveAt: expect.any(Number) as number, doubtKey: null })
    const twenty = Array.from({ length: 20 }, (_, nth) =>
      good([LIFT1, LOBBY3, LIFT3][nth % 3] ?? LIFT1, `07:${String(10 + nth)}`),
    )
    const many = await stand.call(wu, 'round.report', {
      as: wu._id,
      requestId: tap(),
      sentAt: now(),
      items: twenty,
    })
    expect(many.databaseCalls).toBe(3)
    expect(logs(await roundAt(stand, id))).toHaveLength(21)
  })
  test('two housekeepers at one place at once: one has it, the other stands beside, and is told who was first', async () => {
    const id = await today()
    const [one, other] = await Promise.all([
      report(wu, [good(LOBBY1, '08:20')]),
      report(xu, [good(LOBBY1, '08:21')]),
    ])
    expect([one, other].map(({ items: [item] }) => item?.noted).sort()).toEqual(['also', 'stop'])
    const { log, also } = await lobby1(id)
    expect([log, ...also].map((each) => each?.by.name).sort()).toEqual([wu.name, xu.name].sort())
    const second = [one, other].find(({ items: [item] }) => item?.noted === 'also')
    expect(second?.items[0]?.before?.name).toBe(log?.by.name)
  })
  test('the same batch sent by two tries at once is written down once, and both are told the same', async () => {
    const id = await today()
    const items = [LOBBY1, LIFT1, LOBBY3].map((spotId, nth) => good(spotId, `08:0${nth * 4}`))
    const answers = await Promise.all([1, 2, 3, 4].map(() => report(wu, items)))
    expect(logs(await roundAt(stand, id))).toHaveLength(3)
    for (const { items: each } of answers) expect(each).toEqual(answers[0]?.items)
  })
  test('where no round has it, and before any is made: a log of one’s own, once, however often it is sent', async () => {
    const items = [good(GATE, '08:00'), good(LOBBY1, '08:15', { roundId: 'not-yet' as RoundId })]
    const answers = await Promise.all([report(wu, items), report(wu, items)])
    for (const { items: each } of answers) expect(each.map(({ noted }) => noted)).toEqual(['own', 'own'])
    const own = (await roundsAt(stand)).filter(({ type, day: of }) => type === 'own' && of === day)
    expect(own).toHaveLength(1)
    expect(own[0]).toMatchObject({ _id: `${wu.communityId}:own:${day}:${wu._id}`, zoneId: EAST })
    expect(own[0]?.stops.map(({ spotId, state, unplanned }) => [spotId, state, unplanned])).toEqual([
      [GATE, 'done', true],
      [LOBBY1, 'done', true],
    ])
    // The round is made a little later: what was sent once is not written into it as well.
    const id = await today()
    const [again] = (await report(wu, items)).items
    expect(again?.noted).toBe('own')
    expect(logs(await roundAt(stand, id))).toEqual([])
  })
  test('a place that stands in a colleague’s round is done there, whatever round the phone believed in', async () => {
    const theirs = { holder: holder(xu) }
    const id = await today((before) =>
      settled({ ...before, stops: before.stops.map((each) => ({ ...each, ...theirs })) }, before.from),
    )
    const old = onDay('2026-12-01')
    const [answer] = (await report(wu, [good(LOBBY1, '08:10', { roundId: old._id })])).items
    expect(answer).toMatchObject({ noted: 'stop' })
    expect(await lobby1(id)).toMatchObject({ holder: { name: xu.name }, log: { by: { name: wu.name } } })
  })
  test('one that is refused does not hold up the others', async () => {
    const id = await today()
    const elsewhere = { salt: 'of-another-community' }
    const items = [
      good(LOBBY1, '08:00', { code: codeOf(LOBBY1, elsewhere) }),
      good(LIFT1, '08:05', { code: codeOf(LOBBY1) }),
      good('s-nowhere' as SpotId, '08:10', { code: undefined }),
      good(LOBBY3, '08:15', { photos: ['cloud://elsewhere.bucket/photos/x.jpg' as FileId] }),
      good(LIFT3, '08:20', { outcome: 'blocked' }),
      good(LOBBY3, '08:25'),
    ]
    const answer = await report(wu, items)
    expect(answer.items.map(({ refused, noted }) => refused ?? noted)).toEqual([
      'CODE_UNKNOWN',
      'CODE_ELSEWHERE',
      'PLACE_UNKNOWN',
      'PICTURE_UNFIT',
      'BAD_INPUT',
      'stop',
    ])
    expect(logs(await roundAt(stand, id))).toHaveLength(1)
  })
  test('a torn-off code, an old one and a missing photo are marks, seen by who watches and by nobody else', async () => {
    const id = await today()
    await tamper<Community>(stand.cloud.url, 'communities', ({ _id }) => _id === wu.communityId, {
      spots: withRounds().spots.map((spot) => (spot.id === LIFT1 ? { ...spot, codeTurn: 1 } : spot)),
    })
    await report(wu, [good(LOBBY1, '08:00', { code: undefined, photos: [] }), good(LIFT1, '08:10')])
    const doubts = (view: Output<'round.get'>) => view.round.stops.map(({ log }) => log?.doubts)
    expect(doubts(await stand.ask(zhou, 'round.get', { id }))).toEqual([
      ['noCode', 'noPhoto'],
      ['oldCode'],
      undefined,
      undefined,
    ])
    expect(doubts(await stand.ask(wu, 'round.get', { id })).every((each) => each === undefined)).toBe(true)
  })
  test('a phone whose clock is a day off', async () => {
    const id = await today()
    const off = 24 * HOUR
    const item = { ...good(LOBBY1, '08:20'), doneAt: at('08:20', day) + off }
    const { items } = await stand.ask(wu, 'round.report', { sentAt: now() + off, items: [item] })
    expect(items).toMatchObject([{ noted: 'stop', timing: 'onTime' }])
    const { log } = await lobby1(id)
    expect(log?.doubts).toEqual(['clock'])
    expect(Math.abs((log?.at ?? 0) - at('08:20', day))).toBeLessThan(5_000)
  })
  test('a shift across midnight', async () => {
    const from = at('22:00', day)
    const id = await today((before) =>
      settled(
        {
          ...before,
          _id: `${before._id}-night` as RoundId,
          from,
          to: from + 8 * HOUR,
          stops: [{ ...stop(LOBBY1), from, to: from + 6 * HOUR }],
        },
        from,
      ),
    )
    stand.cloud.sleepUntil(from + 4 * HOUR)
    const item = { ...good(LOBBY1, '08:00'), doneAt: from + 3.5 * HOUR }
    expect((await report(wu, [item])).items).toMatchObject([{ noted: 'stop', timing: 'onTime' }])
    expect(await lobby1(id)).toMatchObject({ state: 'done' })
    expect((await stand.ask(wu, 'round.today')).rounds.map((each) => each.id)).toContain(id)
  })
  test('a place that was taken off during the round still takes what was done, and is not counted', async () => {
    const id = await today((before) =>
      settled(
        {
          ...before,
          stops: before.stops.map((each) =>
            each.spotId === LOBBY1 ? { ...each, state: 'removed' as const } : each,
          ),
        },
        before.from,
      ),
    )
    expect((await report(wu, [good(LOBBY1, '08:00')])).items).toMatchObject([{ noted: 'stop' }])
    expect(await lobby1(id)).toMatchObject({ state: 'removed', log: { outcome: 'done' } })
  })
  test('thirty days without signal, and all of it in one go: three calls a batch, and nothing is lost', async () => {
    const spots = withRounds()
      .spots.slice(0, 10)
      .map(({ id }) => id)
    const firstDay = Date.parse(`${day}T00:00:00Z`) + 2 * 24 * HOUR
    const dates = Array.from({ length: 30 }, (_, nth) =>
      new Date(firstDay + nth * 24 * HOUR).toISOString().slice(0, 10),
    )
    const stops = spots.flatMap((spotId) =>
      [7, 9, 11, 13].map((hour) =>
        stop(spotId, {
          id: `${spotId}:${hour}` as StopId,
          from: at('00:00') + hour * HOUR,
          to: at('00:00') + (hour + 2) * HOUR - 15 * MINUTE,
        }),
      ),
    )
    const rounds = dates.map((date) => onDay(date, round(stops)))
    await putRounds(stand, ...rounds)
    days += 34
    stand.cloud.sleepUntil(at('20:00', dates[29]))
    const items = rounds.flatMap(({ stops: all }) =>
      [7, 9, 11, 13].flatMap((hour, turn) =>
        spots.map((spotId, nth) => {
          const from = all.find(({ id }) => id === `${spotId}:${hour}`)?.from ?? 0
          const checked = good(spotId, '00:00')
          return { ...checked, doneAt: from + (nth * 8 + turn) * MINUTE }
        }),
      ),
    )
    expect(items).toHaveLength(1200)
    for (let first = 0; first < items.length; first += 20) {
      const batch = items.slice(first, first + 20)
      const { answer, databaseCalls, documentsExamined } = await stand.call(wu, 'round.report', {
        as: wu._id,
        requestId: tap(),
        sentAt: now(),
        items: batch,
      })
      if (!answer.ok) throw new Error(answer.code)
      expect(answer.data.items.map(({ noted }) => noted)).toEqual(batch.map(() => 'stop'))
      expect(databaseCalls).toBe(3)
      // Who asks and their community, the community again, a few days' rounds, and the write.
      expect(documentsExamined).toBeLessThan(120)
    }
    const after = (await roundsAt(stand)).filter(({ _id }) => rounds.some((each) => each._id === _id))
    expect(after.flatMap(logs)).toHaveLength(1200)
    expect(after.every(({ completeAt }) => (completeAt ?? null) !== null)).toBe(true)
  }, 120_000)
})

describe.each(['drop', 'lose', 'fail', 'duplicate', 'crash-before', 'crash-after'] as const)(
  'a call of the database that meets: %s',
  (effect) => {
    test.each([1, 2, 3, 4])(
      'as number %i of a report: the phone sends it again, one outcome',
      async (nth) => {
        const id = await today()
        const items = [good(LOBBY1, '08:00'), good(LIFT1, '08:10'), good(GATE, '08:20')]
        stand.cloud.faults.set({ rules: [{ action: 'database.*', effect, nth }] })
        const answer = await insist(stand, wu, 'round.report', { sentAt: now(), items })
        stand.cloud.faults.set({ rules: [] })
        expect(answer.items.map(({ noted }) => noted)).toEqual(['stop', 'stop', 'own'])
        const own = `${wu.communityId}:own:${day}:${wu._id}` as RoundId
        const all = [...logs(await roundAt(stand, id)), ...logs(await roundAt(stand, own))]
        expect(all.map(({ requestId }) => requestId).sort()).toEqual(
          items.map(({ requestId }) => requestId).sort(),
        )
      },
    )
  },
)

describe('my rounds', () => {
  test('what a phone needs on the way, in two calls: the rounds, their standards, and what I have reported', async () => {
    const id = await today()
    const place = { spotId: LOBBY1 }
    const reported = (await stand.ask(wu, 'round.today')).reported
    const { ticket } = await stand.ask(wu, 'ticket.submit', { kind: 'light', place })
    await stand.ask(wu, 'ticket.submit', { kind: 'facility', place: { spotId: LOBBY3 } })
    await stand.ask(wu, 'ticket.cancel', { id: ticket.id, reason: '看错了' })
    const { answer, databaseCalls } = await stand.call(wu, 'round.today', { as: wu._id })
    if (!answer.ok) throw new Error(answer.code)
    expect(databaseCalls).toBe(2)
    const { rounds, standards } = answer.data
    expect(rounds.map((each) => each.id)).toContain(id)
    expect(rounds.at(-1)?.stops[0]?.key).toBe(codeOf(LOBBY1).slice(0, 6))
    expect(standards.map((each) => each.id).sort()).toEqual(['std-lift', 'std-lobby'])
    expect(answer.data.reported.count).toBe(reported.count + 1)
    expect((await stand.ask(ma, 'round.today')).rounds).toEqual([])
  })
  test('a round is seen by who walks it, their colleagues and who watches the zone; for others it is not there', async () => {
    const id = await today()
    for (const who of [wu, xu, zhou, chen]) expect(await attempt(who, 'round.get', { id })).toBe('ok')
    for (const who of [wang, he]) expect(await attempt(who, 'round.get', { id })).toBe('NOT_FOUND')
    await report(wang, [good(LOBBY1, '08:10')])
    expect(await attempt(wang, 'round.get', { id })).toBe('ok')
  })
  test('who has left is no member any more', async () => {
    const id = await today()
    const [gone] = crowd(wu, 1) as [typeof wu]
    await letIn(stand, [gone])
    expect(await attempt(gone, 'round.get', { id })).toBe('ok')
    await tamper<{ _id: string; active: boolean }>(
      stand.cloud.url,
      'members',
      ({ _id }) => _id === gone._id,
      { active: false },
    )
    for (const [action, input] of [
      ['round.get', { id }],
      ['round.today', {}],
      ['round.report', { sentAt: now(), items: [good(LOBBY1, '08:00')] }],
    ] as const)
      expect(await attempt(gone, action, input)).toBe('NOT_A_MEMBER')
    await tamper(stand.cloud.url, 'members', ({ _id }) => _id === gone._id)
  })
})

describe('swap and help', () => {
  const IDS = [`${LOBBY1}:0700`, `${LIFT1}:0700`]
  test('stops are handed to a colleague, who is told; the rest stays', async () => {
    const id = await today()
    const { items } = await stand.ask(wu, 'round.colleagues', { id })
    expect(items.map(({ name, post }) => [name, post]).sort()).toEqual(
      [
        [ma.name, '保洁'],
        [xu.name, '保洁'],
      ].sort(),
    )
    const { round: view } = await stand.ask(wu, 'round.hand', { id, stopIds: IDS, toId: xu._id })
    expect(view.stops.map((each) => each.holder.name)).toEqual([xu.name, xu.name, wu.name, wu.name])
    await until(
      () => titles(xu),
      (all) => all.includes(`${wu.name}交给你 2 个点位`),
    )
    expect(
      (await stand.ask(wu, 'round.colleagues', { id })).items.find((each) => each.id === xu._id)?.stops,
    ).toBe(2)
    expect((await roundAt(stand, id)).holderIds).toEqual([wu._id, xu._id].sort())
  })
  test('not what is another’s, not what is done, not to who cannot', async () => {
    const id = await today()
    await report(wu, [good(LIFT1, '08:00')])
    const hand = (who: Holder, more: object) =>
      attempt(who, 'round.hand', { id, stopIds: [`${LOBBY1}:0700`], toId: xu._id, ...more })
    expect(await hand(ma, {})).toBe('STOP_SETTLED')
    expect(await hand(wu, { stopIds: IDS })).toBe('STOP_SETTLED')
    expect(await hand(wu, { stopIds: ['no-stop'] })).toBe('STOP_SETTLED')
    for (const toId of [wang._id, lin._id, wu._id, 'm-none'])
      expect(await hand(wu, { toId })).toBe('CANNOT_TAKE_IT')
    expect(await hand(wang, {})).toBe('NOT_FOUND')
    expect(await hand(he, {})).toBe('NOT_FOUND')
    expect(await hand(zhou, {})).toBe('ok')
    await until(
      () => titles(wu),
      (all) => all.includes(`1 个点位改由${xu.name}负责`),
    )
  })
  test('handed and checked in at the same moment: it is done, whoever has it then', async () => {
    const id = await today()
    const [handed] = await Promise.all([
      attempt(wu, 'round.hand', { id, stopIds: [`${LOBBY1}:0700`], toId: xu._id }),
      report(wu, [good(LOBBY1, '08:00')]),
    ])
    expect(['ok', 'STOP_SETTLED']).toContain(handed)
    expect(await lobby1(id)).toMatchObject({
      state: 'done',
      holder: { name: handed === 'ok' ? xu.name : wu.name },
      log: { by: { name: wu.name } },
    })
  })
  test('two take over the same at once: one has it, and who had it is told once', async () => {
    const id = await today()
    const before = (await titles(wu)).length
    const took = await Promise.all(
      [xu, ma].map((who) => attempt(who, 'round.take', { id, stopIds: [`${LOBBY1}:0700`] })),
    )
    expect([...took].sort()).toEqual(['STOP_SETTLED', 'ok'])
    const winner = took[0] === 'ok' ? xu : ma
    expect((await lobby1(id)).holder.name).toBe(winner.name)
    await until(
      () => titles(wu),
      (all) => all.length === before + 1,
    )
    // A while later a colleague may help in turn.
    stand.cloud.sleepUntil(now() + 5 * MINUTE)
    const other = winner === xu ? ma : xu
    expect(await attempt(other, 'round.take', { id, stopIds: [`${LOBBY1}:0700`] })).toBe('ok')
    expect(await attempt(zhou, 'round.take', { id, stopIds: [`${LIFT1}:0700`] })).toBe('NOT_ALLOWED')
  })
  test('colleagues see today’s rounds in which something is left that is not theirs', async () => {
    const id = await today()
    const others = async (who: Holder) => (await stand.ask(who, 'round.others')).items.map((each) => each.id)
    expect(await others(xu)).toContain(id)
    expect(await others(zhou)).toContain(id)
    expect(await others(wu)).not.toContain(id)
    expect(await others(he)).not.toContain(id)
    expect(await others(wang)).toEqual([])
    await report(
      wu,
      [LOBBY1, LIFT1, LOBBY3, LIFT3].map((spotId, nth) => good(spotId, `07:${20 + nth * 10}`)),
    )
    expect(await others(xu)).not.toContain(id)
  })
  test('after a party in the lobby an extra round is ordered, once, and told to who is to walk it', async () => {
    const input = {
      as: zhou._id,
      requestId: tap(),
      zoneId: EAST,
      spotIds: [LOBBY1, 's-gate', LOBBY1],
      toId: xu._id,
      from: at('09:00', day),
      to: at('11:00', day),
      words: '婚礼后',
    }
    const twice = await Promise.all([1, 2].map(() => stand.call(zhou, 'round.order', input)))
    const ids = twice.map(({ answer }) => (answer.ok ? answer.data.round.id : answer.code))
    expect(new Set(ids).size).toBe(1)
    const made = await roundAt(stand, ids[0] as RoundId)
    expect(made).toMatchObject({ type: 'extra', day, holderIds: [xu._id], steward: { name: zhou.name } })
    expect(made.stops.map(({ spotId, standardId }) => [spotId, standardId])).toEqual([
      [LOBBY1, 'std-lobby'],
      ['s-gate', 'none'],
    ])
    await until(
      () => titles(xu),
      (all) => all.filter((title) => title.includes('婚礼后')).length === 1,
    )
    expect((await stand.ask(xu, 'round.today')).rounds.map((each) => each.id)).toContain(made._id)
    const order = (who: Holder, more: object) =>
      attempt(who, 'round.order', { ...input, as: who._id, requestId: tap(), ...more })
    expect(await order(he, {})).toBe('NOT_ALLOWED')
    expect(await order(zhou, { spotIds: ['s-none'] })).toBe('PLACE_UNKNOWN')
    expect(await order(zhou, { zoneId: 'z-none' })).toBe('PLACE_UNKNOWN')
    expect(await order(zhou, { toId: wang._id })).toBe('CANNOT_TAKE_IT')
    expect(await order(zhou, { to: input.from })).toBe('WRONG_DATES')
    expect(await order(zhou, { from: at('06:00', day), to: at('07:00', day) })).toBe('WRONG_DATES')
    // Nobody named: who is on duty for it there, else who answers for the zone.
    const byPlan = async (duties: Community['duties']) => {
      await withRoundsAt(stand, { duties })
      const { round: view } = await stand.ask(chen, 'round.order', {
        ...input,
        toId: undefined,
        as: chen._id,
        requestId: tap(),
      })
      return view.stops[0]?.holder.name
    }
    const shift = { name: '早班', days: [1, 2, 3, 4, 5, 6, 7, 8], from: '07:00', to: '15:00' }
    const duty = { id: 'd-xu' as Community['duties'][number]['id'], zoneId: EAST, kinds: ['cleaning'] }
    expect(await byPlan([{ ...duty, memberId: xu._id, shift, cap: 9 }])).toBe(xu.name)
    expect(await byPlan([])).toBe(zhou.name)
  })
})

describe('a look at what is doubtful', () => {
  const stopId = `${LOBBY1}:0700`
  const marked = async () => {
    const id = await today()
    await report(wu, [good(LOBBY1, '08:00', { photos: [] })])
    return id
  }
  test('fine: the mark is gone, and its doer never knew', async () => {
    const id = await marked()
    const before = await titles(wu)
    expect((await roundAt(stand, id)).doubtKey).not.toBeNull()
    await stand.ask(zhou, 'round.look', { id, stopId, verdict: 'fine' })
    expect(await roundAt(stand, id)).toMatchObject({ doubtKey: null, timeline: [{ type: 'looked' }] })
    expect((await stand.ask(wu, 'round.get', { id })).round.stops[0]?.log?.looked).toBeUndefined()
    expect(await titles(wu)).toEqual(before)
    expect(await attempt(chen, 'round.look', { id, stopId, verdict: 'fine' })).toBe('STOP_SETTLED')
  })
  test('not accepted: its doer is told why, and does it again', async () => {
    const id = await marked()
    const no = { id, stopId, verdict: 'notDone' }
    expect(await attempt(zhou, 'round.look', no)).toBe('BAD_INPUT')
    await stand.ask(zhou, 'round.look', { ...no, words: '地上还有水' })
    expect(await lobby1(id)).toMatchObject({ state: 'rejected', log: { looked: { words: '地上还有水' } } })
    await until(
      () => inboxOf(stand, wu),
      (all) => all.some(({ title, body }) => title.startsWith('没通过：') && body.includes('地上还有水')),
    )
    const view = (await stand.ask(wu, 'round.get', { id })).round.stops[0]
    expect(view?.log?.looked).toMatchObject({ verdict: 'notDone', words: '地上还有水' })
    expect((await report(wu, [good(LOBBY1, '08:25')])).items).toMatchObject([{ noted: 'stop' }])
    expect(await lobby1(id)).toMatchObject({ state: 'done' })
  })
  test('two look at once: one verdict stands', async () => {
    const id = await marked()
    const both = await Promise.all([
      attempt(zhou, 'round.look', { id, stopId, verdict: 'fine' }),
      attempt(chen, 'round.look', { id, stopId, verdict: 'notDone', words: '不像' }),
    ])
    expect([...both].sort()).toEqual(['STOP_SETTLED', 'ok'])
  })
  test('only who watches the zone, and nobody at their own', async () => {
    const id = await marked()
    const input = { id, stopId, verdict: 'fine' }
    expect(await attempt(he, 'round.look', input)).toBe('NOT_FOUND')
    expect(await attempt(xu, 'round.look', input)).toBe('NOT_ALLOWED')
    await report(zhou, [good(LIFT1, '08:20', { photos: [] })])
    expect(await attempt(zhou, 'round.look', { ...input, stopId: `${LIFT1}:0700` })).toBe('NOT_ALLOWED')
  })
})

describe('who lives here', () => {
  const code = codeOf(LOBBY3)
  test('sees by the code when it was cleaned and by whom, and nothing else', async () => {
    const id = await today()
    await report(wu, [good(LOBBY3, '08:10')])
    const { answer, databaseCalls } = await stand.call(lin, 'point.get', { as: lin._id, code })
    if (!answer.ok) throw new Error(answer.code)
    expect(databaseCalls).toBe(2)
    expect(answer.data).toEqual({
      spotId: LOBBY3,
      name: '3号楼大堂',
      last: {
        roundId: id,
        stopId: `${LOBBY3}:0700`,
        at: expect.any(Number) as number,
        who: '吴师傅',
        thanked: false,
      },
      windows: [{ from: at('07:00', day), to: at('10:00', day), state: 'done' }],
      mayCall: true,
      mayCheck: false,
    })
    const said = JSON.stringify(answer.data)
    for (const secret of [wu.name, wu._id, '电梯', '1号楼', 'cloud://']) expect(said).not.toContain(secret)
  })
  test('what was done days ago, or by itself, is the last all the same', async () => {
    const id = await today()
    await report(wu, [good(LOBBY3, '08:10')])
    stand.cloud.sleepUntil(now() + 4 * 24 * HOUR)
    days += 4
    const later = await stand.ask(lin, 'point.get', { code })
    expect(later).toMatchObject({ last: { roundId: id, who: '吴师傅' }, windows: [], mayCall: false })
    const item = { ...good(LOBBY3, '00:00'), doneAt: now() - MINUTE }
    expect((await report(xu, [item])).items).toMatchObject([{ noted: 'own' }])
    expect(await stand.ask(lin, 'point.get', { code })).toMatchObject({ last: { who: '徐师傅' } })
  })
  test('a code of another community, or made up, is of no place here', async () => {
    const foreign = codeOf(LOBBY3, { salt: 'elsewhere' })
    const madeUp = `${code.slice(0, 6)}2222222222` as SpotCode
    for (const wrong of [foreign, madeUp])
      for (const [action, more] of [
        ['point.get', {}],
        ['point.call', {}],
        ['point.thank', { roundId: 'r', stopId: 's' }],
      ] as const)
        expect(await attempt(lin, action, { code: wrong, ...more })).toBe('CODE_UNKNOWN')
  })
  test('who has it to do is led to it; who watches may check', async () => {
    const id = await today()
    const seen = await stand.ask(wu, 'point.get', { code })
    expect(seen.mine).toEqual({ roundId: id, stopId: `${LOBBY3}:0700` })
    expect(await stand.ask(zhou, 'point.get', { code })).toMatchObject({ mayCheck: true })
    expect(await stand.ask(he, 'point.get', { code })).toMatchObject({ mayCheck: false })
  })
  test('calls, and joins what is due there; a place that is done becomes a stop of the round that runs', async () => {
    const id = await today()
    const seen = await stand.ask(lin, 'point.call', { code })
    expect(seen.called).toMatchObject({ count: 1, mine: true })
    expect((await stopAt(stand, id, `${LOBBY3}:0700`)).calls).toHaveLength(1)
    expect(await attempt(lin, 'point.call', { code })).toBe('CALLED_JUST_NOW')
    await until(
      () => titles(wu),
      (all) => all.includes('住户请打扫：3号楼大堂'),
    )
    await report(wu, [good(LOBBY1, '08:20')])
    const lobby = codeOf(LOBBY1)
    const { answer, databaseCalls } = await stand.call(lin, 'point.call', {
      as: lin._id,
      requestId: tap(),
      code: lobby,
    })
    expect(databaseCalls).toBe(3)
    expect(answer).toMatchObject({ ok: true, data: { called: { count: 1, mine: true } } })
    const after = await roundAt(stand, id)
    const made = after.stops.find(({ unplanned }) => unplanned)
    expect(made).toMatchObject({
      spotId: LOBBY1,
      standardId: 'std-lobby',
      to: after.to,
      holder: { name: wu.name },
    })
    // Done once more: it is that one which is done, and counted as asked for.
    stand.cloud.sleepUntil(now() + 20 * MINUTE)
    await report(wu, [{ ...good(LOBBY1, '00:00'), doneAt: now() - MINUTE }])
    expect((await roundAt(stand, id)).figures).toMatchObject([{ called: 1 }])
    expect((await stand.ask(lin, 'point.get', { code: lobby })).called).toBeUndefined()
  })
  test('thirty neighbours call at once: one stop, thirty calls, one message', async () => {
    const id = await today()
    await report(wu, [good(LOBBY3, '08:10')])
    const people = crowd(lin, 30)
    await letIn(stand, people)
    const before = (await titles(wu)).filter((title) => title === '住户请打扫：3号楼大堂').length
    await Promise.all(people.map((who) => stand.ask(who, 'point.call', { code })))
    const made = (await roundAt(stand, id)).stops.filter(({ unplanned }) => unplanned)
    expect(made).toHaveLength(1)
    expect(made[0]?.calls).toHaveLength(30)
    await until(
      () => titles(wu),
      (all) => all.filter((title) => title === '住户请打扫：3号楼大堂').length === before + 1,
    )
    await until(
      () => roundAt(stand, id),
      ({ outbox }) => outbox.length === 0,
    )
    expect((await titles(wu)).filter((title) => title === '住户请打扫：3号楼大堂')).toHaveLength(before + 1)
  }, 60_000)
  test('the same tap again is the same call; the sixth of a day is too often', async () => {
    await today()
    const same = { as: lin._id, requestId: tap(), code }
    const [one, two] = await Promise.all([
      stand.call(lin, 'point.call', same),
      stand.call(lin, 'point.call', same),
    ])
    for (const { answer } of [one, two])
      expect(answer).toMatchObject({ ok: true, data: { called: { count: 1 } } })
    for (const spotId of [LOBBY1, LIFT1, LIFT3, GATE])
      expect(await attempt(lin, 'point.call', { code: codeOf(spotId) })).toBe('ok')
    stand.cloud.sleepUntil(now() + 40 * MINUTE)
    expect(await attempt(lin, 'point.call', { code: codeOf(LOBBY1) })).toBe('TOO_OFTEN')
  })
  test('nobody is on a round: there is none to call', async () => {
    expect(await attempt(lin, 'point.call', { code })).toBe('NO_ROUND_NOW')
    await today()
    stand.cloud.sleepUntil(at('15:01', day))
    expect(await attempt(lin, 'point.call', { code })).toBe('NO_ROUND_NOW')
  })
  test('many thank at once: each once, and who cleaned hears it once', async () => {
    const id = await today()
    await report(wu, [good(LOBBY3, '08:10')])
    const people = crowd(lin, 12).map((who) => ({ ...who, _id: `${who._id}-t`, openid: `${who.openid}-t` }))
    await letIn(stand, people as typeof people & (typeof lin)[])
    const thanks = { code, roundId: id, stopId: `${LOBBY3}:0700` }
    const { databaseCalls } = await stand.call(lin, 'point.thank', {
      as: lin._id,
      requestId: tap(),
      ...thanks,
    })
    expect(databaseCalls).toBe(3)
    await Promise.all(
      people.flatMap((who) => [stand.ask(who, 'point.thank', thanks), stand.ask(who, 'point.thank', thanks)]),
    )
    expect((await stopAt(stand, id, `${LOBBY3}:0700`)).thanks).toHaveLength(13)
    expect(await stand.ask(lin, 'point.get', { code })).toMatchObject({ last: { thanked: true } })
    await until(
      () => titles(wu),
      (all) => all.includes('住户谢谢你：3号楼大堂'),
    )
    expect((await titles(wu)).filter((title) => title === '住户谢谢你：3号楼大堂')).toHaveLength(1)
    expect((await roundAt(stand, id)).figures).toMatchObject([{ thanks: 13 }])
    expect(await attempt(wu, 'point.thank', thanks)).toBe('NOT_ALLOWED')
    expect(await attempt(lin, 'point.thank', { ...thanks, stopId: `${LIFT3}:0700` })).toBe('NOT_FOUND')
    expect(await attempt(lin, 'point.thank', { ...thanks, roundId: 'r-none' })).toBe('NOT_FOUND')
    stand.cloud.sleepUntil(now() + 8 * 24 * HOUR)
    days += 8
    expect(await attempt(lin, 'point.thank', thanks)).toBe('TOO_OLD')
  }, 60_000)
})
