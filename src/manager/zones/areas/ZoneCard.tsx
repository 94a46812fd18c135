import { View } from '@tarojs/components'
import type { Zone, ZoneMap } from '@contract/zone'
import { Icon } from '@/components/icon/Icon'
import { nameIn } from '../names'
import { placesOf } from './places'

interface Props {
  zone: Zone
  map: ZoneMap
  onOpen?: (zone: Zone) => void
}

/** One zone at a glance. */
export const ZoneCard = ({ zone, map, onOpen }: Props) => {
  const { id, name, stewardId } = zone
  const spots = map.spots.filter(({ zoneId }) => zoneId === id)
  return (
    <View
      className="areas__card"
      id={`zone-${id}`}
      {...(onOpen ? { hoverClass: 'pressed', ariaRole: 'button', onClick: () => onOpen(zone) } : {})}
    >
      <View className="areas__top">
        <View className="areas__name">{name}</View>
        <View className={stewardId ? 'areas__steward' : 'areas__steward areas__steward--none'}>
          {stewardId ? `管家 ${nameIn(map, stewardId)}` : '还没有管家'}
        </View>
        {onOpen && <Icon name="forward" />}
      </View>
      <View className="areas__line">{placesOf(zone, map.buildings) || '还没有楼栋'}</View>
      {spots.length > 0 && (
        <View className="areas__line areas__line--quiet">{spots.map((spot) => spot.name).join('、')}</View>
      )}
    </View>
  )
}
