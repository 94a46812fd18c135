import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { posterOf } from '@/copy/poster'
import { wrapped } from '@/copy/poster-paper'
import { perHundred, risingInWords, shadeOf } from '@/copy/summary-came'
import { lateInWords, madeInWords } from '@/copy/summary-end'
import { figuresOf } from '@/copy/summary-figures'
import { periodInWords, summaryFileName } from '@/copy/summary-periods'
import { starsInShort, verdictsInWords } from '@/copy/summary-stars'
import { visitsInShort, visitsInWords } from '@/copy/summary-visits'
import { sparkline } from '@/manager/pieces/sparkline/svg'
import { PALETTES } from '@/theme/palette'
import { figures, month, nothing, silence, week } from './summed-up'

test('a week is named by its days, a month by itself', () => {
  expect(periodInWords('week', '2026-11-16')).toBe('2026年11月16日至22日')
  expect(periodInWords('week', '2026-11-30')).toBe('2026年11月30日至12月6日')
  expect(periodInWords('week', '2026-12-28')).toBe('2026年12月28日至2027年1月3日')
  expect(periodInWords('month', '2026-09')).toBe('2026年9月')
  expect(summaryFileName('翠湖花园', 'month', '2026-09', 'xlsx')).toBe('翠湖花园_月报_2026-09.xlsx')
})

test('few verdicts are called few', () => {
  expect([0, 2, 5].map(verdictsInWords)).toEqual(['没有评价', '只有 2 条评价', '5 条评价'])
  expect(starsInShort({ sum: 15, count: 3 })).toBe('5.0 星，评价还少（3 条）')
  expect(starsInShort({ sum: 0, count: 0 })).toBe('还没有评价')
})

test('the five figures say how it stands, on how much that rests and how it stood', () => {
  expect(figuresOf(week()).map(({ label, value, note, before }) => [label, value, note, before])).toEqual([
    ['承诺做到', '95%', '共 180 条，9 条超时', '前一周 92%'],
    ['多久有人响应', '4 分钟', '九成在 18 分钟内，共 40 次', '前一周 4 分钟'],
    ['多久到场', '35 分钟', '九成在 2 小时 5 分钟内，共 22 次', '前一周 35 分钟'],
    ['返修', '6%', '办完 39 次，返修 2 次', '前一周 6%'],
    ['评价', '4.6 星', '20 条评价，能评的有 51% 评了', '前一周 4.6 星'],
  ])
})

test('the line is told in words too, with its gaps', () => {
  const [kept, , , , stars] = figuresOf(week())
  expect(kept?.line).toBe('承诺做到，最近 3 周：92%、92%、95%')
  expect(stars?.line).toBe('评价，最近 3 周：4.5、没有、4.6')
  expect(figuresOf(week({ line: [] }))[0]?.line).toBe('')
})

test('of nothing there is no figure, and of little it is said that it is little', () => {
  const shown = (change: Partial<typeof figures>) =>
    figuresOf(week({ figures: { ...nothing, ...change } })).map(({ value = '', note }) =>
      `${value} ${note}`.trim(),
    )
  expect(shown({})).toEqual([
    '这一周没有到期的承诺',
    '这一周没有要响应的单子',
    '这一周没有要上门的单子',
    '这一周没有单子办完',
    '这一周没有评价',
  ])
  expect(
    shown({
      kept: 2,
      broken: 1,
      response: { count: 1, median: 3, p90: 3 },
      finished: 1,
      reopened: 3,
      stars: { sum: 9, count: 2 },
      rateable: 0,
    }),
  ).toEqual([
    '66% 只有 3 条，1 条超时',
    '3 分钟 只有 1 次',
    '这一周没有要上门的单子',
    '3 次 只办完 1 次，返修 3 次',
    '4.5 星 只有 2 条评价',
  ])
})

test('what grows is said with its number, and how dark a cell is', () => {
  const { came } = week()
  expect(risingInWords(came, 'week')).toEqual(['漏水 12 张，前一周 7 张'])
  expect([1, 4, 7, 9].map((count) => shadeOf(count, 9))).toEqual(['some', 'more', 'most', 'most'])
  expect(shadeOf(1, 1)).toBe('some')
  expect([perHundred(30, 240), perHundred(0, 240), perHundred(3, 0)]).toEqual(['12.5', '0.0', undefined])
})

test('return visits: what was found, and what was not made in time', () => {
  const { visits } = figures
  expect(visitsInWords(visits)).toBe('满意 9 次，部分满意 2 次，不满意 1 次')
  expect(visitsInWords(nothing.visits)).toBe('没有做过回访')
  expect(visitsInShort(visits)).toBe('回访 12 次：满意 9 次，部分满意 2 次，不满意 1 次；没按时 1 次')
  expect(visitsInShort({ ...nothing.visits, missed: 2 })).toBe('没按时 2 次')
  expect(visitsInShort(nothing.visits)).toBeUndefined()
})

test('what came too late is told in the next one, and nothing is told of nothing', () => {
  expect(lateInWords(week())).toBe('前一周汇总之后又收到 3 条补报，改了 1 条评价，那一份没有改动')
  expect(lateInWords(month({ late: { steps: 0, verdicts: 2 } }))).toBe(
    '前一个月汇总之后又改了 2 条评价，那一份没有改动',
  )
  expect(lateInWords(silence())).toBeUndefined()
  expect(madeInWords(week())).toBe('2026年11月23日 08:00 汇总，以后不再变')
})

const colours = { line: '#111', dot: '#222', ground: '#fff' }
const drawn = (points: (number | undefined)[]) =>
  decodeURIComponent(sparkline(points, colours)?.split(',').slice(1).join(',') ?? '')

test('the line begins at the left, ends in a dot at the right, and has a gap where there was nothing', () => {
  expect(drawn([1, 2])).toContain('<polyline points="5,31 91,5"')
  expect(drawn([1, 2])).toContain('<circle cx="91" cy="5" r="3.5" fill="#222"')
  const broken = drawn([1, 2, undefined, 3, undefined])
  expect(broken.match(/<polyline/g)).toHaveLength(1)
  expect(broken.match(/<circle/g)).toHaveLength(1)
  expect(broken).not.toContain('NaN')
  expect(drawn([2, 2, 2])).toContain('points="5,18 48,18 91,18"')
  expect(sparkline([4], colours)).toBeUndefined()
  expect(sparkline([undefined, 4], colours)).toBeUndefined()
  expect(sparkline([], colours)).toBeUndefined()
})

test('what is drawn has the colours of the style sheet', () => {
  const written = readFileSync('src/theme/_tokens.scss', 'utf8')
  const [, light = '', dark = ''] = written.split('@mixin')
  const token = (name: string) => name.replace(/(\d)/, '-$1')
  for (const [sheet, palette] of [
    [light, PALETTES.light],
    [dark, PALETTES.dark],
  ] as const)
    for (const [name, colour] of Object.entries(palette))
      expect(sheet).toContain(`--${token(name)}: ${colour};`)
})

const wordsOf = (summary: ReturnType<typeof week>) =>
  posterOf(summary, '翠湖花园').marks.flatMap((mark) => (mark.type === 'text' ? [mark.words] : []))

test('the picture says which week it is of, how it went, and who is praised', () => {
  const words = wordsOf(week())
  expect(words).toEqual(
    expect.arrayContaining([
      '翠湖花园',
      '周报 · 2026年11月16日至22日',
      '95%',
      '漏水',
      '12 张',
      '东区',
      '王建国',
    ]),
  )
  expect(words[words.length - 1]).toBe('近邻 · 2026年11月23日 08:00 汇总，以后不再变')
})

test('nobody’s number, house or words are in the picture, whatever residents have said', () => {
  const said = fc.constantFrom('我是3号楼501的', '电话13912345678', '太慢了', '林秀英很生气')
  fc.assert(
    fc.property(said, said, said, (low, five, praise) => {
      const { hurt, people, found } = week()
      const words = wordsOf(
        month({
          hurt: { ...hurt, lowest: hurt.lowest.map((job) => ({ ...job, words: low })) },
          people: people.map((person) => ({ ...person, words: five })),
          praise: { count: 1, words: [praise] },
          found: found.map((one) => ({ ...one, words: low })),
        }),
      ).join('')
      return ![low, five, praise].some((one) => words.includes(one)) && !/\d{7}|501/.test(words)
    }),
    { seed: 7 },
  )
})

test('everything of the picture lies on its paper, and a quiet week is a short one', () => {
  const { width, height, marks } = posterOf(month(), '一个名字长得写不下一行的住宅小区名字')
  for (const mark of marks) {
    expect(mark.x).toBeGreaterThanOrEqual(0)
    expect(mark.x).toBeLessThanOrEqual(width)
    expect(mark.y).toBeLessThan(height)
  }
  expect(posterOf(silence(), '翠湖花园').height).toBeLessThan(height)
})

test('a long sentence is broken where the line is full, and never before a comma', () => {
  expect(wrapped('来了四十二张，办完三十九张。', 10, 60)).toEqual(['来了四十二张，', '办完三十九张。'])
  expect(wrapped('', 10, 60)).toEqual([])
})
