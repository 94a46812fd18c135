import type { Moment } from '@contract/ids'
import type { Log, Round, Stop } from '@contract/round'
import { clockTime } from '@domain/time/calendar'
import { placesIn, told, type Hearer } from './told'

// What those who walk rounds are told of each other, of residents and of who looks. A fact once, by its id.

const placesOf = (stops: readonly Stop[]): string => placesIn([...new Set(stops.map(({ name }) => name))])
/** A fact of the write that is about to be made. */
const ofNow = (what: string, { rev }: Round): string => `${what}-${rev}`

export const tellReceiver = (
  round: Round,
  to: Hearer,
  from: string,
  stops: readonly Stop[],
  at: Moment,
): Round =>
  told(
    round,
    to,
    {
      fact: ofNow('handed', round),
      title: `${from}交给你 ${stops.length} 个点位`,
      body: `${round.zoneName}：${placesOf(stops)}，打开今天的轮次就能看到。`,
    },
    at,
  )

/** Somebody else did it: who had them need not go there. */
export const tellFormer = (
  round: Round,
  former: Hearer,
  to: string,
  stops: readonly Stop[],
  at: Moment,
): Round =>
  told(
    round,
    former,
    {
      fact: ofNow('relieved', round),
      title: `${stops.length} 个点位改由${to}负责`,
      body: `${round.zoneName}：${placesOf(stops)}，不用你去了。`,
    },
    at,
  )

export const tellOrdered = (round: Round, to: Hearer, by: string, at: Moment): Round =>
  told(
    round,
    to,
    {
      fact: 'ordered',
      title: `${by}加派一轮：${round.words ?? round.zoneName}`,
      body: `${clockTime(round.from)}–${clockTime(round.to)}，${placesOf(round.stops)}。`,
    },
    at,
  )

/** Once for each stop, however many call. Who asks is nobody's business. */
export const tellCalled = (round: Round, stop: Stop, at: Moment): Round =>
  told(
    round,
    stop.holder,
    {
      fact: `called-${stop.id}`,
      title: `住户请打扫：${stop.name}`,
      body: '已加到你这一轮里，顺路先去看看。',
      where: stop.name,
    },
    at,
  )

/** With the first of them only. */
export const tellThanked = (round: Round, stop: Stop, by: Log['by'], at: Moment): Round =>
  told(
    round,
    by,
    {
      fact: `thanks-${stop.id}`,
      title: `住户谢谢你：${stop.name}`,
      body: '打扫得干净，住户看在眼里。',
      where: stop.name,
    },
    at,
  )

export const tellNotAccepted = (
  round: Round,
  stop: Stop,
  { by }: Pick<Log, 'by'>,
  words: string,
  at: Moment,
): Round =>
  told(
    round,
    by,
    {
      fact: ofNow(`look-${stop.id}`, round),
      title: `没通过：${stop.name}`,
      body: `${words}。可以再去做一次，重新打卡。`,
      where: stop.name,
    },
    at,
  )
