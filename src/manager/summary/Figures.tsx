import { View } from '@tarojs/components'
import type { FigureKey, Summary } from '@contract/summary'
import { Card } from '@/components/group/Group'
import { figuresOf, type FigureShown } from '@/copy/summary-figures'
import { openBehind } from '@/services/manager-routes'
import { Sparkline } from '../pieces/sparkline/Sparkline'

const COUNTS: readonly { key: 'asked' | 'finished' | 'open'; word: string }[] = [
  { key: 'asked', word: '来单' },
  { key: 'finished', word: '办完' },
  { key: 'open', word: '还没办完' },
]

/** Behind a figure stand those that make it worse, by their own name. */
const BEHIND: Record<FigureKey, string> = {
  broken: '超时的',
  slowResponse: '响应最慢的',
  slowOnSite: '到场最慢的',
  reopened: '返修的',
  rated: '评价过的',
}

const Figure = ({ figure, onOpen }: { figure: FigureShown; onOpen: () => void }) => {
  const { key, label, value, note, before, points, line } = figure
  if (value === undefined)
    return (
      <View className="summary__figure summary__figure--none" id={`figure-${key}`}>
        <View className="summary__label">{label}</View>
        <View className="summary__note">{note}</View>
      </View>
    )
  return (
    <View
      className="summary__figure"
      id={`figure-${key}`}
      hoverClass="pressed"
      onClick={onOpen}
      ariaRole="button"
      ariaLabel={[label, value, note, before].filter(Boolean).join('，')}
    >
      <View>
        <View className="summary__label">{label}</View>
        <View className="summary__value">{value}</View>
      </View>
      <View className="summary__went">
        <Sparkline points={points} words={line} />
        {before && <View className="summary__note">{before}</View>}
      </View>
      <View className="summary__note summary__note--wide">{note}</View>
    </View>
  )
}

/** How much there was, and how well it went; every number leads to its tickets. */
export const Figures = ({ summary }: { summary: Summary }) => {
  const { type, period, figures } = summary
  const open = (figure: FigureKey, words: string) => openBehind({ type, period, figure, words })
  return (
    <>
      <View className="summary__counts">
        {COUNTS.map(({ key, word }) => (
          <View
            className="summary__count"
            id={`count-${key}`}
            key={key}
            hoverClass="pressed"
            onClick={() => open(key, word)}
            ariaRole="button"
            ariaLabel={`${word} ${figures[key]} 张`}
          >
            <View className="summary__number">{String(figures[key])}</View>
            <View className="summary__word">{word}</View>
          </View>
        ))}
      </View>
      <Card title="办得怎么样">
        <View>
          {figuresOf(summary).map((figure) => (
            <Figure
              key={figure.key}
              figure={figure}
              onOpen={() => open(figure.key, BEHIND[figure.key] ?? figure.label)}
            />
          ))}
        </View>
      </Card>
    </>
  )
}
