import { View } from '@tarojs/components'
import type { Moment } from '@contract/ids'
import { DateField } from '@/components/date-field/DateField'
import { Phrases } from '@/components/phrases/Phrases'
import { TimeField } from '@/components/time-field/TimeField'
import { momentOf } from '@/copy/dates'
import { dayOf } from '@/copy/duty'
import { clock, whenInWords } from '@/copy/times'
import { untilChoices } from '@/copy/waits'
import { LONGEST_WAIT } from '@domain/ticket/life'
import { dayAfter } from '@domain/time/days'

interface Props {
  /** `<id>-until-0`, `<id>-day`, `<id>-time`. */
  id: string
  now: Moment
  until: Moment | undefined
  /** What is asked for, and what was said: 最晚什么时候有消息？, 明天 09:00 前给住户消息. */
  question: string
  promise: (when: string) => string
  onPick: (until: Moment) => void
}

const MORNING = '09:00'
const DAYS = LONGEST_WAIT / (24 * 60 * 60_000)

/** What keeps a date from being promised, in words. */
const faultOf = (until: Moment | undefined, now: Moment): string | undefined => {
  if (until === undefined) return undefined
  if (until <= now) return '这个时间已经过了，请往后选'
  return until > now + LONGEST_WAIT ? `最多 ${DAYS} 天，请往前选` : undefined
}
export const isPromisable = (until: Moment | undefined, now: Moment): until is Moment =>
  until !== undefined && faultOf(until, now) === undefined

/** By when they will hear: one tap for the usual, a day and a time for the rest. */
export const UntilField = ({ id, now, until, question, promise, onPick }: Props) => {
  const usual = untilChoices(now)
  const fault = faultOf(until, now)
  const pick = (words: string) => {
    const choice = usual.find((one) => one.words === words)
    if (choice) onPick(choice.at)
  }
  return (
    <View className="ticket-detail__ask">
      <View className={fault ? 'ticket-detail__fault' : 'ticket-detail__hint'}>
        {fault ?? (until === undefined ? question : promise(whenInWords(until, now)))}
      </View>
      <Phrases
        id={`${id}-until`}
        phrases={usual.map(({ words }) => words)}
        chosen={(words) => usual.some((one) => one.words === words && one.at === until)}
        onPick={pick}
      />
      <View className="ticket-detail__when">
        <DateField
          id={`${id}-day`}
          label="别的时间"
          value={until === undefined ? undefined : dayOf(until)}
          placeholder="选日期"
          from={dayOf(now)}
          onPick={(day) => onPick(momentOf(day, until === undefined ? MORNING : clock(until)))}
        />
        <TimeField
          id={`${id}-time`}
          label="几点"
          value={until === undefined ? MORNING : clock(until)}
          onPick={(time) => onPick(momentOf(dayOf(until ?? momentOf(dayAfter(dayOf(now)), MORNING)), time))}
        />
      </View>
    </View>
  )
}
