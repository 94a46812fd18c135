import { useCallback, useMemo, useState } from 'react'
import { View } from '@tarojs/components'
import type { Kind } from '@contract/catalogue'
import type { FileId, SpotId, TicketId } from '@contract/ids'
import type { Membership } from '@contract/member'
import type { Voice } from '@contract/ticket-fields'
import { Button } from '@/components/button/Button'
import { Footer } from '@/components/page/Footer'
import { usePhotos } from '@/components/photo-picker/use-photos'
import { promise } from '@/copy/submit'
import { REMINDERS } from '@/copy/reminders'
import { askConsent } from '@/services/subscribe'
import { openTicket, showSubmitted } from '@/services/routes'
import { useCommand } from '@/services/use-command'
import { useNow } from '@/services/use-now'
import { canRecord } from '@/services/voice'
import { Alike } from './Alike'
import { More } from './More'
import { Said } from './Said'
import { Scanned } from './Scanned'
import { Spoken } from './Spoken'
import { Urgent } from './Urgent'
import { Where } from './Where'
import { judge } from './urgency'
import { useAlike } from './use-alike'
import { useSubmission } from './use-submission'
import { useVoice } from './use-voice'
import './submit.scss'

interface Props {
  me: Membership
  kind: Kind
  dutyPhone?: string | undefined
  /** Whose code was scanned to come here. */
  spot?: SpotId | undefined
}

/** Already filled in: who only wants it mended taps once more. Everything else is optional. */
export const SubmitForm = ({ me, kind, dutyPhone, spot }: Props) => {
  const now = useNow()
  const { draft, write, discard, busy, submit } = useSubmission(me, kind)
  const [choosing, setChoosing] = useState(draft.place === undefined && spot === undefined)
  const keepPhotos = useCallback((photos: FileId[]) => write({ photos }), [write])
  const keepWaiting = useCallback((waiting: string[]) => write({ waiting }), [write])
  const photos = usePhotos(draft.photos, keepPhotos, { paths: draft.waiting, onWait: keepWaiting })
  const keepVoice = useCallback((voice: Voice) => write({ voice }), [write])
  const speaking = useVoice(keepVoice)
  const follow = useCommand()
  const alike = useAlike(me.id, kind.id, draft.place?.input)
  const hears = useMemo(() => canRecord(), [])

  const isRepair = kind.nature === 'repair'
  const { urgency } = judge(kind, draft)
  const empty = draft.note.trim() === '' && draft.voice === undefined
  const slot = draft.slot && draft.slot.from > now ? draft.slot : undefined
  const sending = photos.sending || speaking.sending
  const voice = hears && (
    <Spoken voice={draft.voice} speaking={speaking} onRemove={() => write({ voice: undefined })} />
  )

  const send = async () => {
    // First, while WeChat still believes that a finger did it; the request does not wait for the answer.
    const asked = askConsent(me.id, REMINDERS.request)
    const ticket = await submit(now)
    await asked
    if (ticket) showSubmitted(ticket)
  }
  const joinIn = async (id: TicketId) => {
    const asked = askConsent(me.id, REMINDERS.request)
    const answer = await follow.run('ticket.follow', { as: me.id, id })
    await asked
    if (!answer?.ok) return
    discard()
    showSubmitted(id)
  }
  const known = (
    <Alike
      items={alike}
      now={now}
      busy={follow.busy}
      onFollow={(id) => void joinIn(id)}
      onOpen={(id) => openTicket('resident', id)}
    />
  )
  const where = (
    <Where
      me={me}
      place={draft.place}
      publicFirst={kind.at === 'public'}
      choosing={choosing}
      onChoosing={setChoosing}
      onPick={(place) => write({ place })}
    />
  )

  return (
    <>
      {spot && <Scanned me={me.id} spot={spot} onPlace={(place) => write({ place })} />}
      <View className="submit">
        {isRepair && where}
        {urgency !== 'emergency' && known}
        <Said kind={kind} draft={draft} photos={photos} voice={isRepair ? undefined : voice} write={write} />
        {!isRepair && where}
        <Urgent kind={kind} said={draft} dutyPhone={dutyPhone} onCalm={(calm) => write({ calm })} />
        {/* Whom to ring now comes before who has the same trouble. */}
        {urgency === 'emergency' && known}
        {isRepair && (
          <More
            draft={draft}
            now={now}
            atHome={draft.place !== undefined && 'houseId' in draft.place.input}
            voice={voice}
            write={write}
          />
        )}
      </View>
      <Footer>
        <View
          className={urgency === 'emergency' ? 'submit__promise submit__promise--alarm' : 'submit__promise'}
        >
          {promise({ nature: kind.nature, urgency, slot, empty }, now)}
        </View>
        {draft.place ? (
          <Button
            id="submit"
            label={sending ? '还在上传…' : '提交'}
            busy={busy}
            disabled={sending || (!isRepair && empty)}
            onTap={() => void send()}
          />
        ) : (
          <Button id="choose-place" label="选择地点" onTap={() => setChoosing(true)} />
        )}
      </Footer>
    </>
  )
}
