import type { RoundId } from '@contract/ids'
import type { Community } from '@contract/zone'
import { crowd, letIn } from '../board'
import { tamper } from '../documents'
import { at, EAST, LIFT1, LIFT3, LOBBY1, LOBBY3, ma, wu, xu } from '../rounds'
import { codeOf, roundAt, withRoundsAt } from '../rounds-at-stand'
import { inboxOf, tap, until } from '../stand'
import type { Holder } from '../stand'
import {
  lin,
  zhou,
  he,
  chen,
  wang,
  MINUTE,
  stand,
  day,
  useMornings,
  now,
  today,
  good,
  report,
  attempt,
  titles,
  lobby1,
} from '../rounds-mornings'

/** Who walks a round, who takes it over, and who looks at it. */
useMornings()

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
