import type { SpotCode } from '@contract/round'
import { crowd, letIn } from '../board'
import { at, GATE, HOUR, LIFT1, LIFT3, LOBBY1, LOBBY3, wu, xu } from '../rounds'
import { codeOf, roundAt, stopAt } from '../rounds-at-stand'
import { tap, until } from '../stand'
import {
  lin,
  zhou,
  he,
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
  skipDays,
} from '../rounds-mornings'

/** Who lives there, and scans the code on the wall. */
useMornings()

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
    skipDays(4)
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
    skipDays(8)
    expect(await attempt(lin, 'point.thank', thanks)).toBe('TOO_OLD')
  }, 60_000)
})
