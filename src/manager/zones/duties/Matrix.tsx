import { View } from '@tarojs/components'
import type { KindId, ZoneId } from '@contract/ids'
import type { ZoneMap } from '@contract/zone'
import { inCell } from '@/copy/duty'
import './matrix.scss'

export interface Cell {
  zoneId: ZoneId
  kind: KindId
}

interface Props {
  map: ZoneMap
  onOpen: (cell: Cell) => void
}

/** As many zones as a phone shows beside each other. */
const AT_ONCE = 3

/** Kinds down, zones across: who answers at this moment. A hole is red, and says so. */
export const Matrix = ({ map: { zones, kinds, matrix }, onOpen }: Props) => {
  const answering = (zoneId: ZoneId, kind: KindId) =>
    matrix.find((cell) => cell.zoneId === zoneId && cell.kind === kind)?.people ?? []
  return (
    <View className={zones.length > AT_ONCE ? 'matrix matrix--many' : 'matrix'}>
      <View className="matrix__title">现在谁负责</View>
      <View className="matrix__frame">
        <View className="matrix__table">
          <View className="matrix__row">
            <View className="matrix__kind" />
            {zones.map(({ id, name }) => (
              <View className="matrix__zone" key={id}>
                {name}
              </View>
            ))}
          </View>
          {kinds.map(({ id: kind, word }) => (
            <View className="matrix__row" key={kind}>
              <View className="matrix__kind">{word}</View>
              {zones.map(({ id, name }) => {
                const people = answering(id, kind)
                return (
                  <View
                    className={people.length === 0 ? 'matrix__cell matrix__cell--hole' : 'matrix__cell'}
                    id={`cell-${id}-${kind}`}
                    key={id}
                    hoverClass="pressed"
                    onClick={() => onOpen({ zoneId: id, kind })}
                    ariaRole="button"
                    ariaLabel={`${name}${word}：${inCell(people)}`}
                  >
                    {inCell(people)}
                  </View>
                )
              })}
            </View>
          ))}
        </View>
      </View>
      <View className="matrix__hint">点一格，看谁值班，或者改</View>
    </View>
  )
}
