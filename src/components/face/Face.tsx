import { Image, View } from '@tarojs/components'
import type { FileId } from '@contract/ids'
import { Icon } from '@/components/icon/Icon'
import { photoUrl } from '@/services/photos'
import './face.scss'

/** Somebody's picture, or a drawn one where there is none. */
export const Face = ({ photo }: { photo: FileId | undefined }) => (
  <View className="face">
    {photo ? (
      <Image className="face__photo" src={photoUrl(photo)} mode="aspectFill" />
    ) : (
      <Icon name="person" />
    )}
  </View>
)
