import { View } from '@tarojs/components'
import type { MonthFigures } from '@contract/round-views'
import { Bar } from '@/components/bar/Bar'
import { WordTag } from '@/components/tag/WordTag'
import {
  areFewDue,
  besidesInWords,
  checksInWords,
  doneShare,
  dueInWords,
  fewInWords,
  MONTH,
} from '@/copy/rounds-month'

/** One person's month: the score, and everything it is made of. */
export const PersonMonth = ({ figures }: { figures: MonthFigures }) => {
  const { id, name, score, done, due } = figures
  const besides = besidesInWords(figures)
  const share = doneShare(figures)
  return (
    <View className="month__person" id={`person-${id}`}>
      <View className="rounds__line">
        <View className="rounds__title">{name}</View>
        {score === undefined ? (
          <WordTag tone="quiet" words={MONTH.noScore} />
        ) : (
          <View className="month__score">{`${score} 分`}</View>
        )}
      </View>
      {due > 0 && <Bar part={done} whole={due} words={share ?? ''} />}
      <View>{dueInWords(figures)}</View>
      {due > 0 && areFewDue(figures) && <View className="rounds__note">{fewInWords(figures)}</View>}
      {besides && <View className="rounds__note">{besides}</View>}
      <View className="rounds__note">{checksInWords(figures)}</View>
    </View>
  )
}
