import { View } from '@tarojs/components'
import type { RoundView } from '@contract/round-views'
import { Bar } from '@/components/bar/Bar'
import { roundHead } from '@/copy/rounds-proof'
import { boardDay, doneInWords } from '@/copy/rounds-today'

/** Which round it is, and how far it has got. */
export const RoundHead = ({ round, now }: { round: RoundView; now: number }) => {
  const counting = round.stops.filter(({ state }) => state !== 'removed')
  const done = counting.filter(({ state }) => state === 'done').length
  const words = doneInWords({ done, stops: counting.length })
  return (
    <View className="round__head" id="round-head">
      <View className="rounds__note">{boardDay(round.day, now)}</View>
      <View className="round__name">{roundHead(round)}</View>
      {round.words && <View>{round.words}</View>}
      <Bar part={done} whole={counting.length} words={words} />
      <View>{words}</View>
    </View>
  )
}
