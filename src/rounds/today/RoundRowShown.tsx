import { View } from '@tarojs/components'
import type { RoundRow } from '@contract/round-views'
import { Bar } from '@/components/bar/Bar'
import { WordTag } from '@/components/tag/WordTag'
import { doneInWords, peopleInWords, roundName, roundStanding, tookInWords } from '@/copy/rounds-today'
import { openRound } from '@/services/rounds-routes'

/** One round at a glance: whose, how far, and how long it took against what was planned. */
export const RoundRowShown = ({ row, now }: { row: RoundRow; now: number }) => {
  const { word, tone } = roundStanding(row, now)
  return (
    <View
      className="today__round"
      id={`round-${row.id}`}
      hoverClass="pressed"
      onClick={() => openRound(row.id)}
      ariaRole="button"
    >
      <View className="rounds__line">
        <View className="rounds__title">{roundName(row)}</View>
        <WordTag tone={tone} words={word} />
      </View>
      <Bar part={row.done} whole={row.stops} words={doneInWords(row)} />
      <View>{doneInWords(row)}</View>
      <View className="rounds__note">{peopleInWords(row)}</View>
      <View className="rounds__note">{tookInWords(row)}</View>
    </View>
  )
}
