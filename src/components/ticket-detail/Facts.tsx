import { View } from '@tarojs/components'
import { CAUSES } from '@contract/glossary'
import type { Moment } from '@contract/ids'
import type { TicketView } from '@contract/ticket'
import { PhotoStrip } from '@/components/photo-strip/PhotoStrip'
import { VoiceNote } from '@/components/voice-note/VoiceNote'
import { slotInWords } from '@/copy/slots'
import { Fact } from './Fact'

/** What was said when it was asked for. */
export const Facts = ({ ticket, now }: { ticket: TicketView; now: Moment }) => {
  const { place, note, voice, slot, key, photos, number, cause } = ticket
  return (
    <View className="ticket-detail__card ticket-detail__facts">
      <Fact label="地点" words={place.label} />
      {note && <Fact label="说明" words={note} />}
      {voice && <VoiceNote id="voice-play" voice={voice} />}
      {slot && <Fact label="时间" words={slotInWords(slot, now)} />}
      {key && <Fact label="钥匙" words={`不在家，${key}`} />}
      {cause && <Fact label="原因" words={CAUSES[cause]} />}
      <Fact label="单号" words={number} />
      {photos.length > 0 && <PhotoStrip photos={photos} />}
    </View>
  )
}
