import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Failed } from '@/components/blank/Failed'
import { Icon } from '@/components/icon/Icon'
import { Sheet } from '@/components/sheet/Sheet'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { call } from '@/services/cloud'
import { useAnswer } from '@/services/use-answer'
import type { Place } from './place'
import './place-sheet.scss'

interface Props {
  me: Membership
  chosen: Place | undefined
  onPick: (place: Place) => void
  onClose: () => void
}

/** My houses first, then the public places of the community. */
export const PlaceSheet = ({ me, chosen, onPick, onClose }: Props) => {
  const { data, failed, refresh } = useAnswer(`spots ${me.id}`, () => call('spot.list', { as: me.id }))
  const houses: Place[] = (me.houses ?? []).map(({ id, label }) => ({ input: { houseId: id }, label }))
  const spots: Place[] = (data?.items ?? [])
    .map(({ id, name }) => ({ input: { spotId: id }, label: name }))
    .sort((one, other) => one.label.localeCompare(other.label, 'zh-CN', { numeric: true }))
  const row = (place: Place, at: number, kind: 'house' | 'spot') => (
    <View
      className="place-sheet__row"
      id={`${kind}-${at}`}
      key={place.label}
      hoverClass="pressed"
      onClick={() => onPick(place)}
      ariaRole="button"
    >
      <Icon name={kind === 'house' ? 'home' : 'map'} />
      <View>{place.label}</View>
      {chosen?.label === place.label && <Icon name="check" />}
    </View>
  )
  return (
    <Sheet title="在哪里？" onClose={onClose}>
      {houses.length > 0 && <View className="place-sheet__group">我家</View>}
      {houses.map((place, at) => row(place, at, 'house'))}
      <View className="place-sheet__group">公共区域</View>
      {spots.map((place, at) => row(place, at, 'spot'))}
      {!data && !failed && <CardSkeleton count={1} />}
      {failed && <Failed code={failed} onRetry={() => void refresh()} />}
    </Sheet>
  )
}
