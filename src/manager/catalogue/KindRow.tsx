import { View } from '@tarojs/components'
import { Chip, Chips } from '@/components/chip/Chip'
import { KindIcon } from '@/components/scenario-tile/KindIcon'
import { kindChips } from '@/copy/catalogue'
import type { KindDraft } from './draft'

interface Props {
  kind: KindDraft
  at: number
  isFirst: boolean
  isLast: boolean
  onOpen: () => void
  onMove: (by: -1 | 1) => void
}

/** One tile, with its place in the order. */
export const KindRow = ({ kind, at, isFirst, isLast, onOpen, onMove }: Props) => {
  const chips = kindChips(kind)
  const mover = (by: -1 | 1, id: string, words: string, asleep: boolean) => (
    <View
      className={asleep ? 'catalogue__move catalogue__move--asleep' : 'catalogue__move'}
      id={`${id}-${at}`}
      onClick={() => !asleep && onMove(by)}
      ariaRole="button"
      ariaLabel={`${kind.word}${words}`}
    >
      {words}
    </View>
  )
  return (
    <View className="catalogue__row">
      <View
        className={kind.hidden ? 'catalogue__kind catalogue__kind--hidden' : 'catalogue__kind'}
        id={`kind-${at}`}
        hoverClass="pressed"
        onClick={onOpen}
        ariaRole="button"
      >
        <KindIcon icon={kind.icon} />
        <View>
          <View className="catalogue__word">{kind.word}</View>
          {chips.length > 0 && (
            <Chips>
              {chips.map((words) => (
                <Chip key={words} words={words} />
              ))}
            </Chips>
          )}
        </View>
      </View>
      {mover(-1, 'up', '上移', isFirst)}
      {mover(1, 'down', '下移', isLast)}
    </View>
  )
}
