import { View } from '@tarojs/components'
import type { Moment } from '@contract/ids'
import type { PostAbout } from '@contract/post'
import { Icon } from '@/components/icon/Icon'
import { Tag } from '@/components/tag/Tag'
import { hoursLine, openNow } from '@/copy/board-hours'
import { POST } from '@/copy/board-post'
import { openMap } from '@/services/map'
import { inWeChat } from '@/services/transport'

interface Props {
  shop: Extract<PostAbout, { kind: 'shop' }>
  now: Moment
}

/** Where it is, and whether it is worth going just now. */
export const Shop = ({ shop: { place, location, hours }, now }: Props) => {
  const standing = openNow(hours, now)
  return (
    <View className="post__shop" id="facts">
      <View className="post__place">
        <Icon name="map" />
        <View>{place}</View>
        {location && inWeChat && (
          <View
            className="post__map"
            id="map"
            hoverClass="pressed"
            onClick={() => openMap({ ...location, name: place })}
            ariaRole="button"
          >
            {POST.map}
          </View>
        )}
      </View>
      {standing && (
        <View className="post__open" id="open-now">
          <Tag word={standing.words} tone={standing.open ? 'brand' : 'quiet'} />
        </View>
      )}
      {hours.map((one) => (
        <View className="post__quiet" key={hoursLine(one)}>
          {hoursLine(one)}
        </View>
      ))}
    </View>
  )
}
