import { useCallback } from 'react'
import { View } from '@tarojs/components'
import type { FileId, MemberId, TicketId } from '@contract/ids'
import { Button } from '@/components/button/Button'
import { Footer } from '@/components/page/Footer'
import { PhotoPicker } from '@/components/photo-picker/PhotoPicker'
import { usePhotos } from '@/components/photo-picker/use-photos'
import { Phrases } from '@/components/phrases/Phrases'
import { says, togglePhrase } from '@/components/phrases/add-phrase'
import { Words } from '@/components/words/Words'
import { FINISH_PHRASES } from '@/copy/choices'
import { useDraft } from '@/services/draft'
import { isUnsettled } from '@/services/cloud'
import { goBack } from '@/services/routes'
import { tell } from '@/services/tell'
import { useCommand } from '@/services/use-command'
import './finish.scss'

interface Props {
  me: MemberId
  id: TicketId
}

/** What was done, in a tap or a few words, and a photo that shows it. */
export const FinishForm = ({ me, id }: Props) => {
  const { draft, write, discard } = useDraft<{ note: string; photos: FileId[] }>(`finish ${id}`, {
    note: '',
    photos: [],
  })
  const keepPhotos = useCallback((photos: FileId[]) => write({ photos }), [write])
  const photos = usePhotos(draft.photos, keepPhotos)
  const { busy, run } = useCommand()
  const note = draft.note.trim()

  const finish = async () => {
    const answer = await run('ticket.finish', {
      as: me,
      id,
      note,
      ...(draft.photos.length === 0 ? {} : { photos: draft.photos }),
    })
    if (!answer || (!answer.ok && isUnsettled(answer.code))) return
    if (answer.ok) {
      discard()
      tell('已完工，辛苦了')
    }
    goBack()
  }

  return (
    <>
      <View className="finish">
        <View className="finish__title">做了什么</View>
        <Phrases
          id="finish-phrase"
          phrases={FINISH_PHRASES}
          chosen={(phrase) => says(draft.note, phrase)}
          onPick={(phrase) => write({ note: togglePhrase(draft.note, phrase) })}
        />
        <Words
          id="finish-note"
          value={draft.note}
          placeholder="写几句，住户会看到"
          most={500}
          onWrite={(words) => write({ note: words })}
        />
        <View className="finish__title">
          完工照片<View className="finish__optional">可以不拍</View>
        </View>
        <PhotoPicker id="finish-photo" arrived={draft.photos} photos={photos} />
      </View>
      <Footer>
        <Button
          id="finish-submit"
          label={photos.sending ? '照片上传中…' : '完工'}
          busy={busy}
          disabled={note === '' || photos.sending}
          onTap={() => void finish()}
        />
      </Footer>
    </>
  )
}
