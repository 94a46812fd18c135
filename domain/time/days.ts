const DAY = 24 * 60 * 60_000

// Days of the calendar, '2026-11-20', reckoned without the library: phones carry this too.

/** '2026-11-20' → '2026-11-21', or so many days later. */
export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)

export const dayBefore = (day: string): string => dayAfter(day, -1)
