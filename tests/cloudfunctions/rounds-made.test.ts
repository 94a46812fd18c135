import type { MemberId, RequestId, SpotId } from '@contract/ids'
import type { Round, Stop } from '@contract/round'
import type { Standard } from '@contract/standard'
import type { Community } from '@contract/zone'
import { calendarDay, dayBegins } from '@domain/time/calendar'
import { settled } from '@domain/round/settle'
import { community } from '../../scripts/seed/green-lake'
import { documentsOf, tamper } from '../documents'
import { person } from '../people'
import { inboxOf, nextMorning, openStand, tap, until, type Holder, type Stand } from '../stand'
import { dayAfter } from '@domain/time/days'

/** Rounds through the deployed clock and the real SDK: made, mended, missed, told. */
const chen = person('chen')
const zhou = person('zhou')
const wu = person('wu')
const xu = person('xu')
const ma = person('ma')
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const EFFECTS = ['drop', 'lose', 'fail', 'duplicate', 'crash-before', 'crash-after'] as const
/** Before anybody's shift, on a day on which everything is to be done but what is done every other day. */
const today = calendarDay(nextMorning())
const at = (time: string, day = today): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return dayBegins(day) + hours * HOUR + minutes * MINUTE
}

let stand: Stand
const open = async (time = '05:00'): Promise<void> => {
  stand = await openStand({ startAt: at(time) })
  await change({ roundsAt: 0 })
}
afterEach(() => stand.close())

const change = (fields: Partial<Community>) =>
  tamper<Community>(stand.cloud.url, 'communities', ({ _id }) => _id === community._id, fields)
const communityNow = async (): Promise<Community> => {
  const found = (await documentsOf<Community>(stand.cloud.url, 'communities')).find(
    ({ _id }) => _id === community._id,
  )
  if (!found) throw new Error('no community')
  return found
}
const strike = (times = 1) => Promise.all(Array.from({ length: times }, () => stand.post('clock', {})))
const rounds = async (): Promise<Round[]> =>
  (await documentsOf<Round>(stand.cloud.url, 'rounds')).sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
const east = async (shift = '早班', day = today): Promise<Round> => {
  const found = (await rounds()).find(
    (round) => round.zoneId === 'z-east' && round.shift === shift && round.day === day,
  )
  if (!found) throw new Error(`no ${shift} of ${day}`)
  return found
}
const stopOf = (round: Round, id: string): Stop => {
  const found = round.stops.find((stop) => stop.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}
const done = (round: Round, id: string, who = wu): Promise<number> => {
  const by = { memberId: who._id, name: who.name }
  const now = stand.cloud.now()
  const stops = round.stops.map((stop): Stop =>
    stop.id === id
      ? {
          ...stop,
          state: 'done',
          log: {
            requestId: tap() as RequestId,
            by,
            outcome: 'done',
            at: now,
            saidAt: now,
            heardAt: now,
            timing: 'onTime',
            unmet: [],
            photos: [],
            doubts: [],
          },
        }
      : stop,
  )
  const { _id, ...after } = settled({ ...round, stops, rev: round.rev + 1 }, now)
  return tamper<Round>(stand.cloud.url, 'rounds', (each) => each._id === _id, after)
}
const titles = async (who: Holder): Promise<string[]> => (await inboxOf(stand, who)).map(({ title }) => title)
const told = (who: Holder, beginning: string) =>
  until(
    async () => (await inboxOf(stand, who)).filter(({ title }) => title.includes(beginning)),
    (items) => items.length > 0,
  )
const names = (round: Round): string[] => [...new Set(round.stops.map(({ holder }) => holder.name))]
const leave = (who: Holder, deputyId?: MemberId, day = today) =>
  stand.ask(who, 'duty.leave', {
    from: stand.cloud.now(),
    until: dayBegins(dayAfter(day)),
    ...(deputyId ? { deputyId } : {}),
  })

describe('rounds are made', () => {
  test('three clocks at once make each of them once, and not again in the next minute', async () => {
    await open()
    await strike(3)
    const made = await rounds()
    // The garage is done every other day.
    const garage = made.some(({ spotIds }) => spotIds.includes('s-garage' as SpotId)) ? 1 : 0
    const stops = made.map((round) => `${round.zoneName}${round.shift} ${round.stops.length}`)
    expect(stops.sort()).toEqual([
      '东区早班 5',
      '东区晚班 2',
      '南区早班 5',
      '南区晚班 3',
      `西区早班 ${4 + garage}`,
      '西区晚班 2',
    ])
    expect(names(await east())).toEqual(['吴桂芳'])
    expect((await communityNow()).roundsAt).toBe(at('07:00'))
    await strike()
    expect(await rounds()).toEqual(made)
    expect(await titles(wu)).toEqual([])
  })

  test.each(EFFECTS)(
    'the database does this to one request after another: %s. In the end they are as they should be',
    async (effect) => {
      await open()
      for (let nth = 1; nth <= 16; nth += 1) {
        stand.cloud.faults.set({ rules: [{ action: 'database.*', effect, nth }] })
        await stand.post('clock', {}).catch(() => undefined)
      }
      stand.cloud.faults.set({ rules: [] })
      await strike()
      const made = await rounds()
      expect(new Set(made.map(({ _id }) => _id)).size).toBe(6)
      expect(made.every(({ rev, outbox }) => rev === 1 && outbox.length === 0)).toBe(true)
      expect((await communityNow()).roundsAt).toBe(at('07:00'))
    },
  )

  test('from eight in the evening tomorrow’s are there; after days without a clock only today’s', async () => {
    await open()
    await strike()
    stand.cloud.sleepUntil(at('20:00'))
    await strike()
    const tomorrow = dayAfter(today)
    expect((await east('早班', tomorrow)).from).toBe(at('07:00', tomorrow))
    const fifth = dayAfter(today, 5)
    stand.cloud.sleepUntil(at('11:00', fifth))
    await strike()
    expect([...new Set((await rounds()).map(({ day }) => day))]).toEqual([today, tomorrow, fifth])
    // The lobbies of the morning are over.
    expect((await east('早班', fifth)).stops.map(({ id }) => id)).toEqual([
      's-b1-lift:0700',
      's-b3-lift:0700',
    ])
    expect((await communityNow()).roundsAt).toBe(at('15:00', fifth))
  })

  test('a community without places in rounds costs nothing, minute after minute', async () => {
    await open()
    await change({ rounds: { standards: [], points: [], byHand: [] } })
    await strike()
    expect([await rounds(), (await communityNow()).roundsAt]).toEqual([[], null])
    await stand.ask(chen, 'holiday.save', { holidays: [] })
    expect((await communityNow()).roundsAt).toBeNull()
  })

  test('a night shift that still runs after an outage has its round, of the day on which it began', async () => {
    await open('02:00')
    const { rounds: rules, duties } = await communityNow()
    const [first] = rules?.standards ?? []
    await change({
      duties: duties.map((duty) =>
        duty.memberId === ma._id
          ? { ...duty, shift: { ...duty.shift, name: '夜班', from: '22:00', to: '06:00' } }
          : duty,
      ),
      rounds: {
        standards: [{ ...(first as Standard), windows: [{ from: '03:00', to: '05:00' }] }],
        points: (rules?.points ?? []).filter(({ standardId }) => standardId === first?.id),
        byHand: [],
      },
    })
    await strike()
    const night = await east('夜班', dayAfter(today, -1))
    expect(night).toMatchObject({ from: at('22:00', dayAfter(today, -1)), to: at('06:00') })
    expect(night.stops.map(({ id }) => id)).toEqual(['s-b1-lobby:0300', 's-b3-lobby:0300'])
  })
})

describe('rounds follow what changes', () => {
  beforeEach(async () => {
    await open()
    await strike()
  })

  test('somebody is ill in the morning: the deputy has what is open and hears of it; what is done stays', async () => {
    stand.cloud.sleepUntil(at('07:30'))
    await strike()
    await done(await east(), 's-b1-lobby:0700')
    await leave(wu, ma._id)
    await strike(2)
    const round = await east()
    expect(round.stops.map(({ state, holder }) => `${state} ${holder.name}`)).toEqual([
      'done 吴桂芳',
      ...Array<string>(4).fill('due 马秀兰'),
    ])
    expect(await told(ma, '转给你')).toMatchObject([{ title: '有 4 处转给你：东区早班', opens: 'round' }])
    // Back after all.
    await stand.ask(wu, 'duty.return')
    await strike()
    expect(names(await east())).toEqual(['吴桂芳'])
  })

  test('somebody goes home in the middle of the shift', async () => {
    stand.cloud.sleepUntil(at('09:00'))
    await strike()
    await stand.ask(wu, 'duty.switch', { on: false })
    await strike()
    expect(names(await east())).toEqual(['马秀兰'])
  })

  test('a duty is given to somebody else, or its hours change: nothing is there twice, nothing is lost', async () => {
    stand.cloud.sleepUntil(at('07:30'))
    await strike()
    await done(await east(), 's-b1-lobby:0700')
    const { duties } = await stand.ask(chen, 'zone.map')
    const duty = duties.find(({ id }) => id === 'd-east-cleaning-wu')
    if (!duty) throw new Error('no duty')
    await stand.ask(chen, 'duty.save', {
      duty: { ...duty, memberId: xu._id, shift: { ...duty.shift, from: '06:30' } },
    })
    await strike()
    const early = (await rounds()).filter(({ zoneId, shift }) => zoneId === 'z-east' && shift === '早班')
    expect(early.map(({ _id }) => _id.split(':').at(-1))).toEqual(['0630-1500', '0700-1500'])
    const [now, before] = early
    expect(before?.stops.map(({ state }) => state)).toEqual([
      'done',
      'removed',
      'removed',
      'removed',
      'removed',
    ])
    expect(now?.stops.map(({ id }) => id)).toEqual(before?.stops.slice(1).map(({ id }) => id))
    expect(now && names(now)).toEqual(['徐梅'])
  })

  test('a place is taken out while somebody is on the round, and a new one comes in', async () => {
    await stand.ask(chen, 'point.remove', { spotId: 's-b1-lift' })
    const view = await stand.ask(chen, 'point.save', {
      point: { name: '快递柜', zoneId: 'z-east', standardId: 'std-lift' },
    })
    const spotId = view.points.find(({ name }) => name === '快递柜')?.spotId
    await strike()
    const round = await east()
    expect(stopOf(round, 's-b1-lift:0700').state).toBe('removed')
    expect(stopOf(round, `${spotId}:0700`)).toMatchObject({
      state: 'due',
      name: '快递柜',
      holder: { name: '吴桂芳' },
    })
  })

  test('the rules change while the clock is at it: it is not lost', async () => {
    await stand.ask(chen, 'point.remove', { spotId: 's-b1-lift' })
    // The clock has read the map and waits for the rounds; meanwhile somebody takes out another place.
    stand.cloud.faults.set({
      rules: [{ action: 'database.queryDocument', effect: 'delay', ms: 400, nth: 4 }],
    })
    const clock = stand.post('clock', {})
    await new Promise((resolve) => setTimeout(resolve, 100))
    await stand.ask(chen, 'point.remove', { spotId: 's-b3-lift' })
    await clock
    stand.cloud.faults.set({ rules: [] })
    await strike()
    const round = await east()
    expect(['s-b1-lift:0700', 's-b3-lift:0700'].map((id) => stopOf(round, id).state)).toEqual([
      'removed',
      'removed',
    ])
  })

  test('somebody leaves for good: what is theirs, handed or not, is somebody’s who is here', async () => {
    stand.cloud.sleepUntil(at('07:30'))
    await strike()
    const round = await east()
    const handed = round.stops.map((stop) => ({ ...stop, handed: true }))
    await tamper<Round>(stand.cloud.url, 'rounds', ({ _id }) => _id === round._id, { stops: handed })
    await stand.ask(chen, 'staff.remove', { id: wu._id })
    await strike()
    expect(names(await east())).toEqual(['马秀兰'])
  })

  test('who holds nothing on paper: the steward hears the evening before that nobody is on duty', async () => {
    const { duties } = await stand.ask(chen, 'zone.map')
    for (const duty of duties.filter(
      ({ zoneId, kinds }) => zoneId === 'z-east' && kinds.includes('cleaning'),
    ))
      await stand.ask(chen, 'duty.remove', { id: duty.id })
    stand.cloud.sleepUntil(at('20:00'))
    await strike(2)
    expect(await told(zhou, '明天没人当班')).toMatchObject([
      { title: '东区明天没人当班：7 处', opens: 'rounds' },
    ])
  })
})

describe('what nobody did', () => {
  beforeEach(async () => {
    await open()
    await strike()
    stand.cloud.sleepUntil(at('07:30'))
    await strike()
    await done(await east(), 's-b1-lobby:0700')
    stand.cloud.sleepUntil(at('10:00'))
  })

  test('is missed when its window closes; the steward hears of it at once, by name, in one message', async () => {
    await strike(3)
    await strike()
    const round = await east()
    expect(stopOf(round, 's-b3-lobby:0700')).toMatchObject({ state: 'missed' })
    expect(round.figures).toMatchObject([{ memberId: wu._id, due: 2, done: 1, missed: 1 }])
    await told(zhou, '没打卡')
    const messages = (await inboxOf(stand, zhou)).filter(({ title }) => title.includes('没打卡'))
    expect(messages).toMatchObject([
      {
        title: '东区10:00前有 1 处没打卡',
        body: '3号楼大堂（吴桂芳）。也可能做了还没信号，手机有网后会补上。',
        opens: 'rounds',
      },
    ])
  })

  test.each(EFFECTS)(
    'and the database does this to the clock: %s. It is missed once, told once',
    async (effect) => {
      for (let nth = 1; nth <= 10; nth += 1) {
        stand.cloud.faults.set({ rules: [{ action: 'database.*', effect, nth }] })
        await stand.post('clock', {}).catch(() => undefined)
      }
      stand.cloud.faults.set({ rules: [] })
      // A courier that died with the round in hand holds it for a while.
      stand.cloud.sleepUntil(stand.cloud.now() + 3 * MINUTE)
      await strike()
      await told(zhou, '没打卡')
      expect((await titles(zhou)).filter((title) => title.includes('没打卡'))).toHaveLength(1)
      expect(stopOf(await east(), 's-b3-lobby:0700').state).toBe('missed')
    },
  )

  test('next morning managers read of all of it by name, stewards of their zones, and nobody twice', async () => {
    stand.cloud.sleepUntil(at('23:30'))
    await strike()
    stand.cloud.sleepUntil(at('07:31', dayAfter(today)))
    await strike(3)
    const [letter] = await told(zhou, '没做到')
    expect(letter).toMatchObject({ title: '昨天有 6 处没做到', opens: 'rounds' })
    expect(letter?.body).toMatch(/^东区：.*3号楼大堂（吴桂芳，没打卡）、/)
    expect(letter?.body).not.toContain('儿童乐园')
    const [all] = await told(chen, '没做到')
    expect(all?.body).toContain('儿童乐园（徐梅，没打卡）')
    await strike()
    expect((await titles(chen)).filter((title) => title.includes('没做到'))).toHaveLength(1)
  })

  test('everything was done: no letter in the morning', async () => {
    await tamper<Round>(stand.cloud.url, 'rounds', () => true, { stops: [], dueAt: null })
    stand.cloud.sleepUntil(at('07:31', dayAfter(today)))
    await strike()
    const letters = await documentsOf<{ _id: string }>(stand.cloud.url, 'letters')
    expect(letters.filter(({ _id }) => _id.startsWith('missed:'))).toEqual([])
  })
})
