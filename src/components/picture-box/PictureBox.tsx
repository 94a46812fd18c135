import { Image, View } from '@tarojs/components'
import type { Picture } from '@contract/post'
import { photoUrl } from '@/services/photos'
import './picture-box.scss'

interface Props {
  picture: Picture
  /** Height by width. */
  ratio: number
  /** So many more are not shown. */
  more?: number
  onTap?: (() => void) | undefined
}

/** A picture in a box that stands before it has come: nothing jumps. */
export const PictureBox = ({ picture: { file }, ratio, more = 0, onTap }: Props) => (
  <View
    className="picture-box"
    style={{ paddingTop: `${Math.round(ratio * 1000) / 10}%` }}
    {...(onTap ? { onClick: onTap, ariaRole: 'button', ariaLabel: '看大图' } : {})}
  >
    <Image className="picture-box__image" src={photoUrl(file)} mode="aspectFill" lazyLoad />
    {more > 0 && <View className="picture-box__more">{`+${more}`}</View>}
  </View>
)
