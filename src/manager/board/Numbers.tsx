import { View } from '@tarojs/components'
import type { Board } from '@contract/promise'
import { STAND_TONES, STANDS, type Stand } from '@/copy/board'
import { openFound } from '@/services/manager-routes'
import { behind } from './sought'

const ORDER = Object.keys(STANDS) as Stand[]

/** Everything one answers for, in three numbers; each leads to the tickets behind it. */
export const Numbers = ({ all }: { all: Board['all'] }) => (
  <View className="board__numbers">
    {ORDER.map((stand) => (
      <View
        className={all[stand] > 0 ? `board__number board__number--${STAND_TONES[stand]}` : 'board__number'}
        id={`all-${stand}`}
        key={stand}
        hoverClass="pressed"
        onClick={() => openFound(behind(stand, undefined))}
        ariaRole="button"
        ariaLabel={`${STANDS[stand]} ${all[stand]} 张`}
      >
        <View className="board__count">{String(all[stand])}</View>
        <View className="board__word">{STANDS[stand]}</View>
      </View>
    ))}
  </View>
)
