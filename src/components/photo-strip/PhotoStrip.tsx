import { Image, View } from '@tarojs/components'
import type { FileId } from '@contract/ids'
import { lookAtPhotos, photoUrl } from '@/services/photos'
import './photo-strip.scss'

/** Photos side by side; a tap shows one whole. */
export const PhotoStrip = ({ photos }: { photos: FileId[] }) => (
  <View className="photo-strip">
    {photos.map((photo) => (
      <View className="photo-strip__cell" key={photo} onClick={() => lookAtPhotos(photos, photo)}>
        <Image className="photo-strip__photo" src={photoUrl(photo)} mode="aspectFill" lazyLoad />
      </View>
    ))}
  </View>
)
