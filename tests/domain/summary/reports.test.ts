import { dueReports, nextReportAt, type Report } from '@domain/summary/reports'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** '2026-11-23 08:00' of the community. */
const at = (words: string): number => Date.parse(`${words.replace(' ', 'T')}:00+08:00`)
const words = (moment: number): string =>
  new Date(moment + 8 * 60 * MINUTE).toISOString().slice(5, 16).replace('T', ' ')
const told = (report: Report): string =>
  `${words(report.at)} ${report.type === 'summary' ? report.span.period : report.type}`
const due = (from: string, to: string) => dueReports(at(from), at(to)).map(told)

test('Monday at eight the week is summed up, not a minute before, and once', () => {
  expect(due('2026-11-23 07:30', '2026-11-23 07:59')).toEqual([])
  expect(due('2026-11-23 07:30', '2026-11-23 08:00')).toEqual(['11-23 08:00 2026-11-16'])
  expect(due('2026-11-23 08:00', '2026-11-23 12:00')).toEqual([])
})
test('half past five the stewards hear what is still open, at six the managers how the day was', () => {
  expect(due('2026-11-24 12:00', '2026-11-24 18:00')).toEqual(['11-24 17:30 stillOpen', '11-24 18:00 digest'])
})
test('at half past seven in the morning it is said what was missed', () => {
  expect(due('2026-11-24 18:00', '2026-11-25 07:29')).toEqual([])
  expect(due('2026-11-24 18:00', '2026-11-25 07:30')).toEqual(['11-25 07:30 missed'])
})
test('after three weeks of silence: every week and the month, but only the newest day', () => {
  expect(due('2026-11-16 08:00', '2026-12-07 09:00')).toEqual([
    '11-23 08:00 2026-11-16',
    '11-30 08:00 2026-11-23',
    '12-01 08:00 2026-11',
    '12-06 17:30 stillOpen',
    '12-06 18:00 digest',
    '12-07 07:30 missed',
    '12-07 08:00 2026-11-30',
  ])
})
test('a month that ends on a Sunday comes with the week', () => {
  expect(due('2026-06-01 07:30', '2026-06-01 08:00')).toEqual([
    '06-01 08:00 2026-05-25',
    '06-01 08:00 2026-05',
  ])
})
test('looked at minute by minute or only when something is next, the same is told', () => {
  const from = at('2026-11-20 10:00')
  const end = from + 25 * DAY
  const jumped: string[] = []
  for (let now = from, next = nextReportAt(now); next < end; next = nextReportAt(now)) {
    jumped.push(...dueReports(now, next).map(told))
    now = next
  }
  const walked: string[] = []
  for (let now = from; now + 10 * MINUTE < end; now += 10 * MINUTE)
    walked.push(...dueReports(now, now + 10 * MINUTE).map(told))
  expect(jumped).toEqual(walked)
})
