import { Image, View } from '@tarojs/components'
import type { FileId } from '@contract/ids'
import { Icon } from '@/components/icon/Icon'
import { photoUrl } from '@/services/photos'
import type { usePhotos } from './use-photos'
import './photo-picker.scss'

interface Props {
  id: string
  arrived: FileId[]
  photos: ReturnType<typeof usePhotos>
}

/** The photos of a form, each with how far it has got. */
export const PhotoPicker = ({ id, arrived, photos }: Props) => (
  <View className="photo-strip">
    {arrived.map((file) => (
      <View className="photo-strip__cell" key={file}>
        <Image className="photo-strip__photo" src={photoUrl(file)} mode="aspectFill" />
        <View
          className="photo-picker__remove"
          onClick={() => photos.remove(file)}
          ariaRole="button"
          ariaLabel="去掉这张"
        >
          <View className="photo-picker__cross">
            <Icon name="close" />
          </View>
        </View>
      </View>
    ))}
    {photos.travelling.map(({ path, failed }) => (
      <View className="photo-strip__cell" key={path} onClick={() => failed && void photos.send(path)}>
        <Image className="photo-strip__photo" src={path} mode="aspectFill" />
        <View className="photo-picker__state">{failed ? '没传上，点一下重试' : '上传中…'}</View>
      </View>
    ))}
    {photos.room > 0 && (
      <View
        className="photo-picker__add"
        id={id}
        hoverClass="pressed"
        onClick={() => void photos.add()}
        ariaRole="button"
      >
        <Icon name="camera" />
        <View className="photo-picker__word">拍照</View>
      </View>
    )}
  </View>
)
