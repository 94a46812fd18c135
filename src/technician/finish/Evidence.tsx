import { View } from '@tarojs/components'
import type { FileId } from '@contract/ids'
import { PhotoPicker } from '@/components/photo-picker/PhotoPicker'
import type { usePhotos } from '@/components/photo-picker/use-photos'

interface Props {
  id: string
  title: string
  owed: boolean
  arrived: FileId[]
  photos: ReturnType<typeof usePhotos>
}

/** Photos that show it, and whether they have to be there. */
export const Evidence = ({ id, title, owed, arrived, photos }: Props) => (
  <>
    <View className="finish__title">
      {title}
      <View className="finish__optional">{owed ? '至少一张' : '可以不拍'}</View>
    </View>
    <PhotoPicker id={id} arrived={arrived} photos={photos} />
  </>
)
