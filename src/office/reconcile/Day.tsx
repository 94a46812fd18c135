import { View } from '@tarojs/components'
import type { Difference, Reconciliation } from '@contract/reconciliation'
import { Card } from '@/components/group/Group'
import { WordTag } from '@/components/tag/WordTag'
import { dayInWords } from '@/copy/dates'
import { grouped } from '@/copy/export'
import { dayStanding, openOf, sideInWords } from '@/copy/reconcile'
import { OneDifference } from './OneDifference'

interface Props {
  day: Reconciliation
  onSettle: (difference: Difference) => void
}

/** One day: both sides, how much of them is the same, and what is not. */
export const Day = ({ day, onSettle }: Props) => {
  const { state, there, here, matched, differences } = day
  const isOpen = openOf(day).length > 0
  const tone = state === 'waiting' ? 'quiet' : isOpen ? 'alarm' : 'brand'
  return (
    <Card title={dayInWords(day.day)}>
      <View id={`day-${day.day}`}>
        <View className="office__tag">
          <WordTag tone={tone} words={dayStanding(day)} />
        </View>
        {state === 'done' && (
          <>
            <View className="office__hint">{`微信 ${sideInWords(there)}，我们 ${sideInWords(here)}`}</View>
            <View className="office__hint">{`对上 ${grouped(matched)} 笔`}</View>
          </>
        )}
      </View>
      {differences.map((difference) => (
        <OneDifference key={difference.id} difference={difference} onSettle={() => onSettle(difference)} />
      ))}
    </Card>
  )
}
