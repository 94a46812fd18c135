import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Failed } from '@/components/blank/Failed'
import { Icon } from '@/components/icon/Icon'
import { Sheet } from '@/components/sheet/Sheet'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { canScan, scan, spotIn } from '@/services/scan'
import { tell } from '@/services/tell'
import type { Place } from './place'
import { useSpots } from './use-spots'
import './place-sheet.scss'

interface Props {
  me: Membership
  chosen: Place | undefined
  /** What is asked for is usually in a public place. */
  publicFirst?: boolean
  onPick: (place: Place) => void
  onClose: () => void
}

/** My houses and the public places of the community; or the code that is stuck where one stands. */
export const PlaceSheet = ({ me, chosen, publicFirst = false, onPick, onClose }: Props) => {
  const { spots, failed, refresh, placeOfSpot } = useSpots(me.id)
  const houses: Place[] = (me.houses ?? []).map(({ id, label }) => ({ input: { houseId: id }, label }))

  const read = async () => {
    const text = await scan()
    if (text === undefined) return
    const spot = spotIn(text)
    const place = spot && placeOfSpot(spot)
    if (place) onPick(place)
    else tell('这个码不是本小区的点位码，请在下面选一处')
  }
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
  const home = houses.length > 0 && (
    <>
      <View className="place-sheet__group">我家</View>
      {houses.map((place, at) => row(place, at, 'house'))}
    </>
  )
  return (
    <Sheet title="在哪里？" onClose={onClose}>
      {canScan && (
        <View
          className="place-sheet__row place-sheet__scan"
          id="scan"
          hoverClass="pressed"
          onClick={() => void read()}
          ariaRole="button"
        >
          <Icon name="scan" />
          <View>扫一扫现场的二维码</View>
        </View>
      )}
      {!publicFirst && home}
      <View className="place-sheet__group">公共区域</View>
      {spots?.map((place, at) => row(place, at, 'spot'))}
      {!spots && !failed && <CardSkeleton count={1} />}
      {failed && <Failed code={failed} onRetry={() => void refresh()} />}
      {publicFirst && home}
    </Sheet>
  )
}
