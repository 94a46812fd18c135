import type { Moment } from '@contract/ids'
import type { Round, Stop } from '@contract/round'
import { calendarDay, clockTime } from '@domain/time/calendar'
import { placesIn, told, type Hearer } from './told'

// What the clock has found, and tells.

const namesOf = (stops: readonly Stop[]): string => placesIn(stops.map(({ name }) => name))

/** Stops that were somebody else's until now, to who has them. A round of that many changes tells each of them once. */
export const tellNewHolder = (round: Round, to: Hearer, stops: readonly Stop[], now: Moment): Round =>
  told(
    round,
    to,
    {
      fact: `given-${round.rev}`,
      title: `有 ${stops.length} 处转给你：${round.zoneName}${round.shift}`,
      body: `${namesOf(stops)}，今天由你做。打开就能看到什么时候做。`,
    },
    now,
  )

const dayWords = (from: Moment, now: Moment): string =>
  calendarDay(from) === calendarDay(now) ? '今天' : '明天'

/** Nobody is on duty; once a round and person. */
export const tellNobodys = (round: Round, to: Hearer, stops: readonly Stop[], now: Moment): Round =>
  told(
    round,
    to,
    {
      fact: 'nobody',
      title: `${round.zoneName}${dayWords(round.from, now)}没人当班：${stops.length} 处`,
      body: `${namesOf(stops)}没有人当班，先记在你名下。请安排人，或者转给同事。`,
      opens: 'rounds',
    },
    now,
  )

/** Windows have closed over places where nobody was: by name, and that it may be the signal. */
export const tellMissed = (round: Round, to: Hearer, missed: readonly Stop[], now: Moment): Round => {
  const closed = Math.max(...missed.map((stop) => stop.to))
  const names = missed.map(({ name, holder }) => `${name}（${holder.name}）`)
  return told(
    round,
    to,
    {
      fact: `missed-${closed}`,
      title: `${round.zoneName}${clockTime(closed)}前有 ${missed.length} 处没打卡`,
      body: `${placesIn(names)}。也可能做了还没信号，手机有网后会补上。`,
      opens: 'rounds',
    },
    now,
  )
}
