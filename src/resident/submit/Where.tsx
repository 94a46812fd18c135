import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Icon } from '@/components/icon/Icon'
import { PlaceSheet } from '@/components/place-picker/PlaceSheet'
import type { Place } from '@/components/place-picker/place'

interface Props {
  me: Membership
  place: Place | undefined
  publicFirst: boolean
  choosing: boolean
  onChoosing: (choosing: boolean) => void
  onPick: (place: Place) => void
}

/** Where, and who will be rung up: both known already. */
export const Where = ({ me, place, publicFirst, choosing, onChoosing, onPick }: Props) => (
  <View className="submit__card">
    <View
      className="submit__where"
      id="place"
      hoverClass="pressed"
      onClick={() => onChoosing(true)}
      ariaRole="button"
      ariaLabel="换地点"
    >
      <Icon name={place && 'houseId' in place.input ? 'home' : 'map'} />
      <View className="submit__place">{place?.label ?? '选择地点'}</View>
      <View className="submit__change">{place ? '换地点' : ''}</View>
      <Icon name="forward" />
    </View>
    <View className="submit__contact">
      <Icon name="person" />
      <View>{`${me.name}，用登记的手机号联系`}</View>
    </View>
    {choosing && (
      <PlaceSheet
        me={me}
        chosen={place}
        publicFirst={publicFirst}
        onClose={() => onChoosing(false)}
        onPick={(picked) => {
          onPick(picked)
          onChoosing(false)
        }}
      />
    )}
  </View>
)
