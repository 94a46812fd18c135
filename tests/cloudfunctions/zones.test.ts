import type { Actor } from '@domain/access/policy'
import { openStand, tap, type Stand } from '../stand'
import { person } from '../people'

/** Zones and duty, edited on the phone. */
const chen = person('chen')
const zhou = person('zhou')
let stand: Stand
beforeEach(async () => {
  stand = await openStand()
})
afterEach(() => stand.close())

const refusal = async (who: Actor, action: Parameters<Stand['call']>[1], input: object) => {
  const { answer } = await stand.call(who, action, { as: who._id, requestId: tap(), ...input })
  return answer.ok ? 'ok' : answer.code
}
const zone = { name: '北区', buildingIds: [] as string[], unitIds: [] as string[], spotIds: [] as string[] }
const duty = {
  zoneId: 'z-east',
  kinds: ['noise'],
  memberId: 'm-zhang',
  shift: { name: '夜班', days: [1, 2, 3, 4, 5, 6, 7, 8], from: '22:00', to: '06:00' },
  cap: 3,
}

test('the matrix says who answers for what here now, and a hole is nobody', async () => {
  const { matrix, cautions } = await stand.ask(chen, 'zone.map')
  const cell = (zoneId: string, kind: string) =>
    matrix.find((one) => one.zoneId === zoneId && one.kind === kind)
  expect(cell('z-east', 'leak')?.people.map(({ name }) => name)).toEqual(['王建国'])
  expect(matrix).toHaveLength(3 * 12)
  expect(cautions.filter((words) => words.includes('还没有'))).toEqual([])
  const gone = (await stand.ask(chen, 'zone.map')).duties.filter(
    ({ zoneId, kinds }) => zoneId === 'z-east' && kinds.includes('leak'),
  )
  for (const { id } of gone) await stand.ask(chen, 'duty.remove', { id })
  const after = await stand.ask(chen, 'zone.map')
  expect(after.matrix.find((one) => one.zoneId === 'z-east' && one.kind === 'leak')?.people).toEqual([])
  expect(after.cautions.some((words) => words.startsWith('东区没有人负责') && words.includes('漏水'))).toBe(
    true,
  )
})

test('a unit of its own zone goes before its building’s, and every change is dated and by whom', async () => {
  await stand.ask(chen, 'zone.save', { zone: { ...zone, unitIds: ['b3-2'], stewardId: person('he')._id } })
  const tried = await stand.ask(chen, 'duty.try', { kind: 'leak', place: { houseId: 'h-3-2-501' } })
  expect(tried.why[0]).toBe('3号楼2单元属于北区')
  expect(tried.assignee).toBe('何丽')
  expect((await stand.ask(chen, 'duty.try', { kind: 'leak', place: { unitId: 'b3-1' } })).assignee).toBe(
    '王建国',
  )
  const { changes } = await stand.ask(zhou, 'zone.map')
  expect(changes[0]).toMatchObject({ by: { name: '陈静' }, words: '新建片区「北区」：3号楼2单元，管家何丽' })
  expect(Math.abs((changes[0]?.at ?? 0) - Date.now())).toBeLessThan(60_000)
})

test('the try-it box gives the answer that a request would get, with its reasons', async () => {
  const tried = await stand.ask(chen, 'duty.try', { kind: 'leak', place: { houseId: 'h-3-2-501' } })
  const { ticket } = await stand.ask(person('3-2-501'), 'ticket.submit', {
    kind: 'leak',
    place: { houseId: 'h-3-2-501' },
  })
  const { ticket: seen } = await stand.ask(chen, 'ticket.get', { id: ticket.id })
  expect({ assignee: tried.assignee, why: tried.why }).toEqual({
    assignee: seen.assignee.name,
    why: seen.why,
  })
})

test.each([
  [
    'a building that is in another zone',
    'zone.save',
    { zone: { ...zone, buildingIds: ['b3'] } },
    'IN_TWO_ZONES',
  ],
  ['a name that another zone has', 'zone.save', { zone: { ...zone, name: '东区' } }, 'NAME_TAKEN'],
  ['a building that is not there', 'zone.save', { zone: { ...zone, buildingIds: ['b99'] } }, 'MAP_CHANGED'],
  ['a steward who is none', 'zone.save', { zone: { ...zone, stewardId: 'm-wang' } }, 'MAP_CHANGED'],
  ['a zone that still has places', 'zone.remove', { id: 'z-east' }, 'ZONE_IN_USE'],
  ['a duty for work that there is not', 'duty.save', { duty: { ...duty, kinds: ['magic'] } }, 'KIND_UNKNOWN'],
  ['a duty of nobody here', 'duty.save', { duty: { ...duty, memberId: 'm-nobody' } }, 'MAP_CHANGED'],
  ['a duty of a resident', 'duty.save', { duty: { ...duty, memberId: 'm-3-2-501' } }, 'MAP_CHANGED'],
  ['who stands in for themself', 'duty.save', { duty: { ...duty, deputyId: 'm-zhang' } }, 'DEPUTY_CIRCLE'],
  [
    'a shift of no length',
    'duty.save',
    { duty: { ...duty, shift: { ...duty.shift, to: '22:00' } } },
    'WRONG_DATES',
  ],
  [
    'an hour that there is not',
    'duty.save',
    { duty: { ...duty, shift: { ...duty.shift, to: '25:00' } } },
    'BAD_INPUT',
  ],
  [
    'the same day twice among the holidays',
    'holiday.save',
    { holidays: Array(2).fill({ day: '2027-01-01', name: '元旦', work: false }) },
    'WRONG_DATES',
  ],
] as const)('%s is refused, and nothing is changed', async (_sentence, action, input, code) => {
  const before = await stand.ask(chen, 'zone.map')
  expect(await refusal(chen, action, input)).toBe(code)
  const after = await stand.ask(chen, 'zone.map')
  expect(after.rev).toBe(before.rev)
  expect([after.zones, after.duties, after.spots, after.changes]).toEqual([
    before.zones,
    before.duties,
    before.spots,
    before.changes,
  ])
})

test('two who stand in for each other at the same hours are a circle; at other hours they are not', async () => {
  await stand.ask(chen, 'duty.save', { duty: { ...duty, deputyId: 'm-wang' } })
  const other = { ...duty, memberId: 'm-wang', deputyId: 'm-zhang' }
  expect(await refusal(chen, 'duty.save', { duty: other })).toBe('DEPUTY_CIRCLE')
  const byDay = { ...other, shift: { ...other.shift, name: '白班', from: '06:00', to: '22:00' } }
  expect(await refusal(chen, 'duty.save', { duty: byDay })).toBe('ok')
})

test('a shift past midnight is on duty on both sides of it', async () => {
  const mine = { ...duty, zoneId: 'z-west', kinds: ['other'], memberId: 'm-wu' }
  const { duties } = await stand.ask(chen, 'zone.map')
  for (const { id, zoneId, kinds } of duties)
    if (zoneId === 'z-west' && kinds.includes('other')) await stand.ask(chen, 'duty.remove', { id })
  await stand.ask(chen, 'duty.save', { duty: mine })
  const at = (time: string) => Date.parse(`2026-11-24T${time}:00+08:00`)
  const who = async (time: string) =>
    (await stand.ask(chen, 'duty.try', { kind: 'other', place: { unitId: 'b5-1' }, at: at(time) })).assignee
  expect([await who('23:30'), await who('05:30'), await who('06:30')]).toEqual(['吴桂芳', '吴桂芳', '孙洁'])
})

test('on a public holiday those are on duty who have holidays, and a make-up workday is a workday', async () => {
  const { duties } = await stand.ask(chen, 'zone.map')
  for (const { id, zoneId, kinds } of duties)
    if (zoneId === 'z-west' && kinds.includes('other')) await stand.ask(chen, 'duty.remove', { id })
  const on = (memberId: string, days: number[]) =>
    stand.ask(chen, 'duty.save', {
      duty: {
        ...duty,
        zoneId: 'z-west',
        kinds: ['other'],
        memberId,
        shift: { name: '白班', days, from: '08:00', to: '18:00' },
      },
    })
  await on('m-wu', [1, 2, 3, 4, 5])
  await on('m-xu', [8])
  const who = async (day: string) =>
    (
      await stand.ask(chen, 'duty.try', {
        kind: 'other',
        place: { unitId: 'b5-1' },
        at: Date.parse(`${day}T10:00:00+08:00`),
      })
    ).assignee
  // 1 October 2026 is a Thursday; 10 October a Saturday made a workday.
  expect([
    await who('2026-10-08'),
    await who('2026-10-01'),
    await who('2026-10-10'),
    await who('2026-10-17'),
  ]).toEqual(['吴桂芳', '徐梅', '吴桂芳', '孙洁'])
})

test('the same tap twice is one change; ten changes at once lose none and mix nothing up', async () => {
  const input = { as: chen._id, requestId: tap(), zone }
  await stand.call(chen, 'zone.save', input)
  await stand.call(chen, 'zone.save', input)
  const { zones } = await stand.ask(chen, 'zone.map')
  expect(zones.filter(({ name }) => name === '北区')).toHaveLength(1)
  const names = Array.from({ length: 10 }, (_, index) => `区${index}`)
  const outcomes = await Promise.all(
    names.map((name) => refusal(chen, 'zone.save', { zone: { ...zone, name } })),
  )
  const after = await stand.ask(chen, 'zone.map')
  expect(
    after.zones
      .map(({ name }) => name)
      .filter((name) => name.startsWith('区'))
      .sort(),
  ).toEqual(names.filter((_, index) => outcomes[index] === 'ok').sort())
  expect(outcomes.every((outcome) => ['ok', 'BUSY'].includes(outcome))).toBe(true)
})
