import { boardDay, hasDayAfter, TODAY } from '@/copy/rounds-today'
import { Steps } from '../pieces/steps/Steps'
import { dayAfter, dayBefore } from '@domain/time/days'

interface Props {
  day: string
  now: number
  onDay: (day: string) => void
}

/** Which day it is, and the two beside it. */
export const DayBar = ({ day, now, onDay }: Props) => (
  <Steps
    id="day"
    words={boardDay(day, now)}
    before={{ words: TODAY.before, onTap: () => onDay(dayBefore(day)) }}
    after={{
      words: TODAY.after,
      onTap: hasDayAfter(day, now) ? () => onDay(dayAfter(day)) : undefined,
    }}
  />
)
