import { View } from '@tarojs/components'
import type { FileId } from '@contract/ids'
import type { Picture } from '@contract/post'
import { PictureBox } from './PictureBox'

interface Props {
  pictures: Picture[]
  /** In a list: fewer, and none taller than the words beside it are long. */
  brief?: boolean
  onTap?: (file: FileId) => void
}

const BRIEF = 3
/** One alone keeps its shape, as long as it leaves room for the rest of the screen. Height by width. */
const shapeOf = ({ width, height }: Picture, tallest: number): number =>
  Math.min(tallest, Math.max(0.4, height / width))
const columns = (shown: number): string => {
  if (shown === 1) return 'pictures pictures--one'
  return shown === 2 || shown === 4 ? 'pictures pictures--two' : 'pictures'
}

/** Photos of a post: one as it is, several as squares. */
export const Pictures = ({ pictures, brief = false, onTap }: Props) => {
  if (pictures.length === 0) return null
  const shown = brief ? pictures.slice(0, BRIEF) : pictures
  return (
    <View className={columns(shown.length)}>
      {shown.map((picture, at) => (
        <PictureBox
          key={picture.file}
          picture={picture}
          ratio={shown.length === 1 ? shapeOf(picture, brief ? 0.75 : 1.3) : 1}
          more={at === shown.length - 1 ? pictures.length - shown.length : 0}
          onTap={onTap && (() => onTap(picture.file))}
        />
      ))}
    </View>
  )
}
