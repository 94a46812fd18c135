import type { Output } from '@contract/api'
import type { FileId, RoundId, SpotId, StopId } from '@contract/ids'
import type { Community } from '@contract/zone'
import { settled } from '@domain/round/settle'
import { tamper } from '../documents'
import {
  at,
  EAST,
  GATE,
  holder,
  HOUR,
  LIFT1,
  LIFT3,
  LOBBY1,
  LOBBY3,
  round,
  stop,
  withRounds,
  wu,
  xu,
} from '../rounds'
import { codeOf, onDay, putRounds, roundAt, roundsAt } from '../rounds-at-stand'
import { insist, tap } from '../stand'
import {
  zhou,
  MINUTE,
  stand,
  day,
  useMornings,
  now,
  today,
  good,
  report,
  logs,
  lobby1,
  skipDays,
} from '../rounds-mornings'

/** Rounds through the real road: two at once, sent twice, torn codes, days without signal; one outcome, nothing lost. */
useMornings()

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
    skipDays(34)
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
