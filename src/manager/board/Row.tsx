import { View } from '@tarojs/components'
import type { Board } from '@contract/promise'
import type { TicketFilter } from '@contract/ticket'
import { STAND_TONES, STANDS, type Stand } from '@/copy/board'
import { openFound } from '@/services/manager-routes'
import { behind } from './sought'

interface Props {
  id: string
  name: string
  /** Beside the name: a post. */
  aside?: string | undefined
  /** Under it. */
  words?: string | undefined
  isAlarming?: boolean
  counts: Board['all']
  /** The most that any row of this list has: its bar is the whole width. */
  most: number
  filter: TicketFilter
}

const ORDER = Object.keys(STANDS) as Stand[]
const wide = (part: number, whole: number) => ({ width: `${whole === 0 ? 0 : (part / whole) * 100}%` })

/** One zone, or one person: how much there is, how it stands, and the tickets behind each part of it. */
export const Row = ({ id, name, aside, words, isAlarming = false, counts, most, filter }: Props) => (
  <View className="board__row" id={id}>
    <View className="board__line">
      <View className="board__name">{name}</View>
      {aside && <View className="board__aside">{aside}</View>}
    </View>
    {words && (
      <View className={isAlarming ? 'board__words board__words--alarm' : 'board__words'}>{words}</View>
    )}
    {counts.open === 0 ? (
      <View className="board__words">没有进行中的单子</View>
    ) : (
      <>
        <View className="board__bar">
          {ORDER.map((stand) => (
            <View
              className={`board__part board__part--${STAND_TONES[stand]}`}
              key={stand}
              style={wide(counts[stand], most)}
            />
          ))}
        </View>
        <View className="board__ways">
          {ORDER.filter((stand) => counts[stand] > 0).map((stand) => (
            <View
              className={`board__way board__way--${STAND_TONES[stand]}`}
              id={`${id}-${stand}`}
              key={stand}
              hoverClass="pressed"
              onClick={() => openFound(behind(stand, { filter, word: name }))}
              ariaRole="button"
              ariaLabel={`${name}，${STANDS[stand]} ${counts[stand]} 张`}
            >
              {`${STANDS[stand]} ${counts[stand]}`}
            </View>
          ))}
        </View>
      </>
    )}
  </View>
)
