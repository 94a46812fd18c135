import { View } from '@tarojs/components'
import type { FigureKey, Summary } from '@contract/summary'
import { shadeOf } from '@/copy/summary-came'
import { openBehind } from '@/services/manager-routes'
import './heat.scss'

/** Kinds down, places across: the more there was, the darker; a number leads to its tickets. */
export const Heat = ({ summary: { type, period, came } }: { summary: Summary }) => {
  const { cells } = came
  const kinds = came.kinds.filter(({ kind }) => cells.some((cell) => cell.kind === kind))
  const places = came.places.filter(({ placeId }) => cells.some((cell) => cell.placeId === placeId))
  const most = Math.max(0, ...cells.map(({ count }) => count))
  const countOf = (kind: string, placeId: string): number =>
    cells.find((cell) => cell.kind === kind && cell.placeId === placeId)?.count ?? 0
  const open = (figure: FigureKey, words: string) => openBehind({ type, period, figure, words })
  return (
    <View className="heat">
      <View className="heat__table">
        <View className="heat__row">
          <View className="heat__kind" />
          {places.map(({ placeId, place, count }) => (
            <View
              className="heat__place"
              id={`place-${placeId}`}
              key={placeId}
              hoverClass="pressed"
              onClick={() => open(`place:${placeId}`, place)}
              ariaRole="button"
              ariaLabel={`${place}一共 ${count} 张`}
            >
              <View>{place}</View>
              <View className="heat__all">{`共 ${count}`}</View>
            </View>
          ))}
        </View>
        {kinds.map(({ kind, what, count: all }) => (
          <View className="heat__row" key={kind}>
            <View
              className="heat__kind"
              id={`kind-${kind}`}
              hoverClass="pressed"
              onClick={() => open(`kind:${kind}`, what)}
              ariaRole="button"
              ariaLabel={`${what}一共 ${all} 张`}
            >
              <View>{what}</View>
              <View className="heat__all">{`共 ${all}`}</View>
            </View>
            {places.map(({ placeId, place }) => {
              const count = countOf(kind, placeId)
              if (count === 0) return <View className="heat__cell heat__cell--none" key={placeId} />
              return (
                <View
                  className={`heat__cell heat__cell--${shadeOf(count, most)}`}
                  id={`cell-${kind}-${placeId}`}
                  key={placeId}
                  hoverClass="pressed"
                  onClick={() => open(`cell:${kind}|${placeId}`, `${place} · ${what}`)}
                  ariaRole="button"
                  ariaLabel={`${place}${what} ${count} 张`}
                >
                  {String(count)}
                </View>
              )
            })}
          </View>
        ))}
      </View>
    </View>
  )
}
