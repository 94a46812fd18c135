import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Kind } from '@contract/catalogue'
import { PhotoPicker } from '@/components/photo-picker/PhotoPicker'
import type { usePhotos } from '@/components/photo-picker/use-photos'
import { Phrases } from '@/components/phrases/Phrases'
import { says, togglePhrase } from '@/components/phrases/add-phrase'
import { Words } from '@/components/words/Words'
import { ASKS } from '@/copy/submit'
import type { Draft } from './use-submission'

interface Props {
  kind: Kind
  draft: Draft
  photos: ReturnType<typeof usePhotos>
  /** Where the words are the point, speaking stands beside writing. */
  voice: ReactNode
  write: (change: Partial<Draft>) => void
}

/** What it is about: a tap for what most people have to say, one's own words, photos. */
export const Said = ({ kind, draft, photos, voice, write }: Props) => {
  const { title, hint, placeholder } = ASKS[kind.nature]
  const { alarm, usual } = kind.phrases
  const phrases = (alarm.length > 0 || usual.length > 0) && (
    <Phrases
      id="phrase"
      phrases={usual}
      alarm={alarm}
      chosen={(phrase) => says(draft.note, phrase)}
      onPick={(phrase) => write({ note: togglePhrase(draft.note, phrase) })}
    />
  )
  const words = (
    <Words
      id="note"
      value={draft.note}
      placeholder={placeholder}
      most={500}
      onWrite={(note) => write({ note })}
    />
  )
  const isRepair = kind.nature === 'repair'
  return (
    <View className="submit__card">
      <View className="submit__title">
        {title}
        <View className="submit__optional">{hint}</View>
      </View>
      {isRepair && phrases}
      {words}
      {!isRepair && phrases}
      {voice}
      <PhotoPicker id="photo" arrived={draft.photos} photos={photos} />
    </View>
  )
}
