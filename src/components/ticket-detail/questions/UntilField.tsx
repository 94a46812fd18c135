import { View } from '@tarojs/components'
import type { Moment } from '@contract/ids'
import { DateField } from '@/components/date-field/DateField'
import { Phrases } from '@/components/phrases/Phrases'
import { TimeField } from '@/components/time-field/TimeField'
import { momentOf } from '@/copy/dates'
import { dayAfter, dayOf } from '@/copy/duty'
import { clock, whenInWords } from '@/copy/times'
import { untilChoices } from '@/copy/waits'

interface Props {
  now: Moment
  until: Moment | undefined
  onPick: (until: Moment) => void
}

const MORNING = '09:00'

const sentence = (until: Moment | undefined, now: Moment): string => {
  if (until === undefined) return '什么时候前有消息？'
  return until > now ? `${whenInWords(until, now)} 前给住户消息` : '这个时间已经过了，请往后选'
}

/** By when they will hear: one tap for the usual, a day and a time for the rest. */
export const UntilField = ({ now, until, onPick }: Props) => {
  const usual = untilChoices(now)
  const pick = (words: string) => {
    const choice = usual.find((one) => one.words === words)
    if (choice) onPick(choice.at)
  }
  return (
    <View className="ticket-detail__ask">
      <View className={until !== undefined && until <= now ? 'ticket-detail__fault' : 'ticket-detail__hint'}>
        {sentence(until, now)}
      </View>
      <Phrases
        id="wait-until"
        phrases={usual.map(({ words }) => words)}
        chosen={(words) => usual.some((one) => one.words === words && one.at === until)}
        onPick={pick}
      />
      <View className="ticket-detail__when">
        <DateField
          id="wait-day"
          label="别的时间"
          value={until === undefined ? undefined : dayOf(until)}
          placeholder="选日期"
          from={dayOf(now)}
          onPick={(day) => onPick(momentOf(day, until === undefined ? MORNING : clock(until)))}
        />
        <TimeField
          id="wait-time"
          label="几点"
          value={until === undefined ? MORNING : clock(until)}
          onPick={(time) => onPick(momentOf(dayOf(until ?? momentOf(dayAfter(dayOf(now)), MORNING)), time))}
        />
      </View>
    </View>
  )
}
