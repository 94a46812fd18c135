import type { Moment } from '@contract/ids'
import type { Slot } from '@contract/ticket-fields'
import { momentOf } from './dates'
import { dayOf } from './duty'
import { clock, whenInWords } from './times'
import { dayAfter } from '@domain/time/days'

/** When somebody may be visited. */
const PARTS = [
  { word: '上午', from: '09:00', to: '12:00' },
  { word: '下午', from: '14:00', to: '18:00' },
  { word: '晚上', from: '18:00', to: '20:00' },
] as const

interface SlotDay {
  word: string
  /** Undefined: it has begun, and is none to wait for. */
  parts: { word: string; hours: string; slot: Slot | undefined }[]
}

/** Today, tomorrow and the day after, each in three parts; a day that is over is not asked about. */
export const slotDays = (now: Moment): SlotDay[] => {
  const today = dayOf(now)
  const tomorrow = dayAfter(today)
  return [
    { word: '今天', day: today },
    { word: '明天', day: tomorrow },
    { word: '后天', day: dayAfter(tomorrow) },
  ]
    .map(({ word, day }) => ({
      word,
      parts: PARTS.map((part) => {
        const slot = { from: momentOf(day, part.from), to: momentOf(day, part.to) }
        return {
          word: part.word,
          hours: `${hour(part.from)}–${hour(part.to)} 点`,
          slot: slot.from > now ? slot : undefined,
        }
      }),
    }))
    .filter(({ parts }) => parts.some(({ slot }) => slot))
}

const hour = (time: string): string => String(Number(time.slice(0, 2)))

/** The same as sentences, one tap each: 明天上午 9–12 点 */
export const slotChoices = (now: Moment): { words: string; slot: Slot }[] => {
  const all: { words: string; slot: Slot }[] = []
  slotDays(now).forEach(({ word: day, parts }) =>
    parts.forEach(({ word, hours, slot }) => slot && all.push({ words: `${day}${word} ${hours}`, slot })),
  )
  return all
}

/** 明天 09:00–12:00 */
export const slotInWords = ({ from, to }: Slot, now: Moment): string =>
  `${whenInWords(from, now)}–${clock(to)}`
