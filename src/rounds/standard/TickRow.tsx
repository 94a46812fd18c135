import { View } from '@tarojs/components'
import type { Tick } from '@contract/standard'
import { Field } from '@/components/field/Field'
import { Icon } from '@/components/icon/Icon'
import { PhotoPicker } from '@/components/photo-picker/PhotoPicker'
import { usePhotos } from '@/components/photo-picker/use-photos'
import { STANDARD } from '@/copy/standards'

interface Props {
  tick: Tick
  at: number
  /** Of what stands there by then: a photo arrives while somebody writes. */
  onChange: (change: (tick: Tick) => Tick) => void
  /** Absent: there must be so many. */
  onRemove?: (() => void) | undefined
}

/** One thing that has to be so, and a picture of it. */
export const TickRow = ({ tick, at, onChange, onRemove }: Props) => {
  const { photo } = tick
  const arrived = photo === undefined ? [] : [photo]
  const photos = usePhotos(
    arrived,
    ([file]) => onChange(({ photo: _, ...rest }) => (file === undefined ? rest : { ...rest, photo: file })),
    undefined,
    { most: 1 },
  )
  return (
    <View className="standard__tick">
      <View className="standard__line">
        <Field
          id={`tick-${at}`}
          label={`${STANDARD.tick} ${at + 1} 项`}
          value={tick.words}
          placeholder={STANDARD.tickHint}
          most={16}
          onWrite={(words) => onChange((now) => ({ ...now, words }))}
        />
        {onRemove && (
          <View
            className="standard__remove"
            id={`tick-remove-${at}`}
            hoverClass="pressed"
            onClick={onRemove}
            ariaRole="button"
            ariaLabel={`${STANDARD.removeTick}第 ${at + 1} 项`}
          >
            <Icon name="trash" />
          </View>
        )}
      </View>
      <PhotoPicker id={`tick-photo-${at}`} arrived={arrived} photos={photos} />
    </View>
  )
}
