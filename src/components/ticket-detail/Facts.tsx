import { View } from '@tarojs/components'
import type { TicketView } from '@contract/ticket'
import { PhotoStrip } from '@/components/photo-strip/PhotoStrip'

const Fact = ({ label, words }: { label: string; words: string }) => (
  <View className="ticket-detail__fact">
    <View className="ticket-detail__label">{label}</View>
    <View>{words}</View>
  </View>
)

/** What was said when it was asked for. */
export const Facts = ({ ticket }: { ticket: TicketView }) => (
  <View className="ticket-detail__card ticket-detail__facts">
    <Fact label="地点" words={ticket.place.label} />
    {ticket.note && <Fact label="说明" words={ticket.note} />}
    <Fact label="单号" words={ticket.number} />
    {ticket.photos.length > 0 && <PhotoStrip photos={ticket.photos} />}
  </View>
)
