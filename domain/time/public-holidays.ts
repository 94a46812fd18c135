import type { Holiday } from '@contract/zone'

/** Every day from the first to the last of a month. */
const off = (name: string, month: string, first: number, last: number): Holiday[] =>
  Array.from({ length: last - first + 1 }, (_, index) => ({
    day: `${month}-${String(first + index).padStart(2, '0')}`,
    name,
    work: false,
  }))
const workdays = (name: string, ...days: string[]): Holiday[] =>
  days.map((day) => ({ day, name, work: true }))

/**
 * Public holidays and make-up workdays of 2026, by the State Council's notice of 4 November 2025. A new community
 * begins with them; later years are the manager's to add when they are announced.
 */
export const PUBLIC_HOLIDAYS: Holiday[] = [
  ...off('元旦', '2026-01', 1, 3),
  ...workdays('元旦调休', '2026-01-04'),
  ...workdays('春节调休', '2026-02-14', '2026-02-28'),
  ...off('春节', '2026-02', 15, 23),
  ...off('清明节', '2026-04', 4, 6),
  ...off('劳动节', '2026-05', 1, 5),
  ...workdays('劳动节调休', '2026-05-09'),
  ...off('端午节', '2026-06', 19, 21),
  ...workdays('国庆节调休', '2026-09-20', '2026-10-10'),
  ...off('中秋节', '2026-09', 25, 27),
  ...off('国庆节', '2026-10', 1, 7),
]
