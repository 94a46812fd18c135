import { Image, View } from '@tarojs/components'
import type { FileId } from '@contract/ids'
import type { LogView } from '@contract/round-views'
import { stampInWords } from '@/copy/rounds-proof'
import { lookAtPhotos, photoUrl } from '@/services/photos'

interface Props {
  photos: FileId[]
  log: LogView
  name: string
  now: number
}

/** The photos, big on a tap; under them when and where, as the server knows it and not as a picture claims. */
export const StampedPhotos = ({ photos, log, name, now }: Props) => (
  <View>
    <View className="round__photos">
      {photos.map((photo, at) => (
        <View
          className="round__photo"
          id={`photo-${log.requestId}-${at}`}
          key={photo}
          onClick={() => lookAtPhotos(photos, photo)}
          ariaRole="button"
          ariaLabel="看大图"
        >
          <Image className="round__image" src={photoUrl(photo)} mode="aspectFill" lazyLoad />
        </View>
      ))}
    </View>
    <View className="round__stamp">{stampInWords(log, name, now)}</View>
  </View>
)
