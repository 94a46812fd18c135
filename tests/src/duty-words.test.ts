import { daysBetween, daysInWords, hoursInWords, inCell, runInWords, runsOf, shiftFault } from '@/copy/duty'

test('days as people say them', () => {
  expect(daysInWords([1, 2, 3, 4, 5, 6, 7, 8])).toBe('每天')
  expect(daysInWords([1, 2, 3, 4, 5])).toBe('周一至周五')
  expect(daysInWords([6, 7])).toBe('周六、周日')
  expect(daysInWords([1, 3, 5, 6, 7, 8])).toBe('周一、周三、周五至周日、节假日')
})

test('hours that run past midnight say so', () => {
  expect(hoursInWords({ from: '00:00', to: '24:00' })).toBe('全天')
  expect(hoursInWords({ from: '23:00', to: '07:00' })).toBe('23:00–次日 07:00')
  expect(hoursInWords({ from: '15:00', to: '24:00' })).toBe('15:00–24:00')
})

test('a shift without days, or without hours, says what is missing', () => {
  const shift = { name: '早班', days: [1], from: '07:00', to: '15:00' }
  expect(shiftFault(shift)).toBeUndefined()
  expect(shiftFault({ ...shift, days: [] })).toBe('请至少选一天')
  expect(shiftFault({ ...shift, to: '07:00' })).toContain('同一个时间')
})

test('days of one holiday are one row, over the end of a month and of a year', () => {
  const days = daysBetween('2026-12-31', '2027-01-02').map((day) => ({ day, name: '元旦', work: false }))
  const runs = runsOf([...days, { day: '2027-01-04', name: '元旦', work: true }])
  expect(runs.map(runInWords)).toEqual(['2026年12月31日至2027年1月2日', '2027年1月4日'])
  expect(runInWords({ first: '2026-10-01', last: '2026-10-07' })).toBe('2026年10月1日至7日')
  expect(daysBetween('2026-10-07', '2026-10-01')).toEqual([])
})

test('a cell names who answers, a deputy as one, nobody in words', () => {
  const wang = { name: '王建国', deputy: false }
  expect(inCell([])).toBe('没人')
  expect(inCell([{ ...wang, deputy: true }])).toBe('王建国（代）')
  expect(inCell([wang, { name: '李强', deputy: false }])).toBe('王建国 等2人')
})
