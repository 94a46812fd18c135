import { after, NOON, nothing, planned, sheet } from './given'

const SPOTS = ['名称', '片区', '标准']
const STANDARDS = ['名称', '检查项', '时长', '时间段', '星期', '每几天']
const ZONES = sheet('片区', ['片区'], ['东区'], ['西区'])
const lobby = ['大堂', '地面拖净、玻璃擦亮、垃圾清走', 10, '07:00-10:00、15:00～18:00', '工作日', '']
const garden = ['室外', '地面扫净、设施擦净、垃圾清走', '15分钟', '8:00至11:00', '', 3]
const book = [
  ZONES,
  sheet('公共点位', SPOTS, ['1号楼大堂', '东区', '大堂'], ['凉亭', '东区', '室外'], ['岗亭', '西区', '']),
  sheet('保洁标准', STANDARDS, lobby, garden),
]
const first = planned(book)
const there = after(first)

test('standards and where they hold come from the sheet', () => {
  expect(first.faults).toEqual([])
  expect(there.community.rounds).toEqual({
    standards: [
      {
        id: 'std_大堂',
        kind: 'cleaning',
        name: '大堂',
        ticks: [
          { id: 't1', words: '地面拖净' },
          { id: 't2', words: '玻璃擦亮' },
          { id: 't3', words: '垃圾清走' },
        ],
        minutes: 10,
        windows: [
          { from: '07:00', to: '10:00' },
          { from: '15:00', to: '18:00' },
        ],
        days: [1, 2, 3, 4, 5],
      },
      expect.objectContaining({
        minutes: 15,
        days: [1, 2, 3, 4, 5, 6, 7, 8],
        every: { days: 3, since: '2026-11-21' },
      }),
    ],
    points: [
      { spotId: 's_1号楼大堂', standardId: 'std_大堂' },
      { spotId: 's_凉亭', standardId: 'std_室外' },
    ],
    byHand: [],
  })
  expect(first.counts.find(({ sheet: name }) => name === '保洁标准')).toMatchObject({ added: 2 })
})

test('the same sheet a week later changes nothing, and every third day is counted from the same day', () => {
  const again = planned(book, there)
  expect([again.faults, again.changes.map]).toEqual([[], undefined])
  expect(NOON).toBeGreaterThan(0)
})

test('what was made on the phone stays: order, pictures, where a place is, its new code', () => {
  const { rounds } = there.community
  if (!rounds) throw new Error('no rounds')
  const [one] = rounds.standards
  const lived = {
    ...there,
    community: {
      ...there.community,
      spots: there.community.spots.map((spot) => ({
        ...spot,
        codeTurn: 2,
        location: { latitude: 31, longitude: 121 },
      })),
      rounds: {
        standards: rounds.standards.map((each) =>
          each === one
            ? { ...each, ticks: each.ticks.map((tick) => ({ ...tick, id: `own-${tick.id}` })) }
            : each,
        ),
        points: [...rounds.points].reverse(),
        byHand: there.community.zones.map(({ id }) => id),
      },
    },
  }
  expect(planned(book, lived).changes.map).toBeUndefined()
  // A sheet without the column says nothing of standards.
  const plain = [sheet('公共点位', ['名称', '片区'], ['1号楼大堂', '西区'])]
  const moved = after(planned(plain, lived), lived).community
  expect(moved.rounds).toEqual(lived.community.rounds)
  expect(moved.spots[0]).toMatchObject({ zoneId: 'z_西区', codeTurn: 2, location: { latitude: 31 } })
})

test('another standard keeps the place’s own on the way; an empty cell takes it out; a new one comes last', () => {
  const changed = planned(
    [sheet('公共点位', SPOTS, ['1号楼大堂', '东区', '室外'], ['岗亭', '西区', '大堂'], ['凉亭', '东区', ''])],
    there,
  )
  expect(changed.changes.map?.rounds?.points).toEqual([
    { spotId: 's_1号楼大堂', standardId: 'std_室外' },
    { spotId: 's_岗亭', standardId: 'std_大堂' },
  ])
  expect(changed.counts).toMatchObject([{ changed: 3, same: 0 }])
})

test('a community without rounds and a sheet without them: nothing is said of rounds', () => {
  expect(planned([ZONES]).changes.map).not.toHaveProperty('rounds')
  expect(planned([ZONES, sheet('公共点位', ['名称'], ['岗亭'])], nothing).changes.map).not.toHaveProperty(
    'rounds',
  )
})

test('what is wrong is said by its cell', () => {
  const { faults } = planned([
    ZONES,
    sheet('公共点位', SPOTS, ['岗亭', '东区', '没有的']),
    sheet(
      '保洁标准',
      STANDARDS,
      lobby,
      ['大 堂', ...lobby.slice(1)],
      ['两条', '地面拖净、玻璃擦亮', 10, '07:00-10:00', '', ''],
      ['长的', '地面拖净、玻璃擦亮、这一条实在是写得太长太长太长太长了吧', 10, '07:00-10:00', '', ''],
      ['时长', '一、二、三', 0, '07:00-10:00', '', ''],
      ['时段', '一、二、三', 10, '早上', '', ''],
      ['重叠', '一、二、三', 10, '07:00-10:00、09:00-11:00', '', ''],
      ['星期', '一、二、三', 10, '22:00-02:00', '周八', ''],
      ['几天', '一、二、三', 10, '07:00-10:00', '', 1],
      ['', '一、二、三', 10, '', '', ''],
    ),
  ])
  expect(faults.map(({ cell, words }) => `${cell} ${words}`)).toEqual([
    'A11 缺少名称',
    'D11 缺少时间段',
    'B4 检查项要写 3 到 6 条，这里有 2 条',
    'B5 检查项“这一条实在是写得太长太长太长太长了吧”太长了，最多16个字',
    'C6 时长要是 1 到 240 的整数',
    'D7 看不懂的时间段“早上”，请写成 07:00-09:00',
    'D8 时间段不能重叠，开始和结束也不能是同一个时间',
    'E9 看不懂的星期“周八”，可以写：每天、工作日、周末、节假日、周一、周一至周五',
    'F10 每几天要是 2 到 60 的整数',
    'A3 和第2行是同一个标准',
    'C2 没有“没有的”这个标准，请先写在“保洁标准”里',
  ])
})

test('what may be so, and is worth a look: a standard nobody uses, a time when nobody is there', () => {
  expect(first.cautions).toEqual(
    expect.arrayContaining(['东区 07:00–10:00 没有人当班做“大堂”', '东区 08:00–11:00 没有人当班做“室外”']),
  )
  expect(planned([sheet('保洁标准', STANDARDS, lobby)]).cautions).toEqual(['标准“大堂”还没有点位在用'])
})
