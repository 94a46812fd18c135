import { useCallback, useState } from 'react'
import { View } from '@tarojs/components'
import type { FileId } from '@contract/ids'
import type { Membership } from '@contract/member'
import type { TicketKind } from '@contract/ticket'
import { urgencyOf } from '@domain/ticket/triage'
import { Button } from '@/components/button/Button'
import { Footer } from '@/components/page/Footer'
import { PhotoPicker } from '@/components/photo-picker/PhotoPicker'
import { usePhotos } from '@/components/photo-picker/use-photos'
import { Phrases } from '@/components/phrases/Phrases'
import { says, togglePhrase } from '@/components/phrases/add-phrase'
import { Words } from '@/components/words/Words'
import { PHRASES } from '@/copy/kinds'
import { askConsent } from '@/services/subscribe'
import { showSubmitted } from '@/services/routes'
import { Where } from './Where'
import { useSubmission } from './use-submission'
import './submit.scss'

interface Props {
  me: Membership
  kind: TicketKind
}

/** Already filled in: who only wants it mended taps once more. Everything else is optional. */
export const SubmitForm = ({ me, kind }: Props) => {
  const { draft, write, busy, submit } = useSubmission(me, kind)
  const [choosing, setChoosing] = useState(draft.place === undefined)
  const keepPhotos = useCallback((photos: FileId[]) => write({ photos }), [write])
  const photos = usePhotos(draft.photos, keepPhotos)
  const { alarm, usual } = PHRASES[kind]
  // The server decides; this is the same rule, so that the promise on the screen is the one that will be kept.
  const emergency = urgencyOf(kind, draft.note) === 'emergency'

  const send = async () => {
    // First, while WeChat still believes that a finger did it; the request does not wait for the answer.
    const asked = askConsent(me.id, ['accepted', 'visit', 'closed'])
    const ticket = await submit()
    await asked
    if (ticket) showSubmitted(ticket)
  }

  return (
    <>
      <View className="submit">
        <Where
          me={me}
          place={draft.place}
          choosing={choosing}
          onChoosing={setChoosing}
          onPick={(place) => write({ place })}
        />
        <View className="submit__card">
          <View className="submit__title">
            哪里不好？<View className="submit__optional">可以不填</View>
          </View>
          <Phrases
            id="phrase"
            phrases={usual}
            alarm={alarm}
            chosen={(phrase) => says(draft.note, phrase)}
            onPick={(phrase) => write({ note: togglePhrase(draft.note, phrase) })}
          />
          <Words
            id="note"
            value={draft.note}
            placeholder="也可以自己写几句"
            most={500}
            onWrite={(note) => write({ note })}
          />
          <PhotoPicker id="photo" arrived={draft.photos} photos={photos} />
        </View>
      </View>
      <Footer>
        <View className={emergency ? 'submit__promise submit__promise--alarm' : 'submit__promise'}>
          {emergency ? '按紧急情况处理，马上派人' : '提交后马上派给值班的人'}
        </View>
        {draft.place ? (
          <Button
            id="submit"
            label={photos.sending ? '照片上传中…' : '提交'}
            busy={busy}
            disabled={photos.sending}
            onTap={() => void send()}
          />
        ) : (
          <Button id="choose-place" label="选择地点" onTap={() => setChoosing(true)} />
        )}
      </Footer>
    </>
  )
}
