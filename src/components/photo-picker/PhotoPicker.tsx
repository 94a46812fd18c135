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

const Remove = ({ id, onTap }: { id: string; onTap: () => void }) => (
  <View
    className="photo-picker__remove"
    id={id}
    onClick={(event) => {
      // Taking a photo away is not sending it again.
      event.stopPropagation()
      onTap()
    }}
    ariaRole="button"
    ariaLabel="去掉这张"
  >
    <View className="photo-picker__cross">
      <Icon name="close" />
    </View>
  </View>
)

/** The photos of a form, each with how far it has got. */
export const PhotoPicker = ({ id, arrived, photos }: Props) => (
  <View className="photo-strip">
    {arrived.map((file, at) => (
      <View className="photo-strip__cell" key={file}>
        <Image className="photo-strip__photo" src={photoUrl(file)} mode="aspectFill" />
        <Remove id={`${id}-remove-${at}`} onTap={() => photos.remove(file)} />
      </View>
    ))}
    {photos.travelling.map(({ path, percent, failed }, at) => (
      <View
        className="photo-strip__cell"
        id={`${id}-retry-${at}`}
        key={path}
        onClick={() => failed && void photos.send(path)}
      >
        <Image className="photo-strip__photo" src={path} mode="aspectFill" />
        <View className="photo-picker__state">
          {failed ? '没传上，点一下重试' : percent > 0 ? `上传 ${percent}%` : '上传中…'}
        </View>
        {!failed && <View className="photo-picker__bar" style={{ width: `${percent}%` }} />}
        {failed && <Remove id={`${id}-drop-${at}`} onTap={() => photos.drop(path)} />}
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
