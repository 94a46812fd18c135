import { Image, View } from '@tarojs/components'
import type { TicketEvent } from '@contract/ticket'
import { PhotoStrip } from '@/components/photo-strip/PhotoStrip'
import { Stars } from '@/components/stars/Stars'
import { InternalTag } from '@/components/tag/Tag'
import { happened, heardLater, saidWith } from '@/copy/timeline'
import { when } from '@/copy/times'
import { photoUrl } from '@/services/photos'
import './timeline.scss'

interface Props {
  /** Oldest first, as the server tells it. */
  events: TicketEvent[]
  now: number
  /** For who answers for it: also what only explains. */
  full?: boolean
}

/** What can be seen of it: how it looked before and after, or a finger's signature. */
const Seen = ({ event }: { event: TicketEvent }) => {
  if (event.type === 'agreed' && event.signature !== undefined) {
    return <Image className="timeline__signature" src={photoUrl(event.signature)} mode="aspectFit" />
  }
  if (event.type !== 'finished') return null
  const { before = [], photos } = event
  return (
    <>
      {before.length > 0 && <View className="timeline__caption">修之前</View>}
      {before.length > 0 && <PhotoStrip photos={before} />}
      {before.length > 0 && photos.length > 0 && <View className="timeline__caption">修好后</View>}
      {photos.length > 0 && (
        <View className="timeline__photos">
          <PhotoStrip photos={photos} />
        </View>
      )}
    </>
  )
}

/** What has happened, newest first: a name and a plain sentence each. */
export const Timeline = ({ events, now, full = false }: Props) => (
  <View className="timeline">
    {[...events].reverse().map((event, at) => {
      const said = saidWith(event)
      const later = full ? heardLater(event, now) : undefined
      return (
        <View
          className={at === 0 ? 'timeline__event timeline__event--newest' : 'timeline__event'}
          key={event.id}
        >
          <View className="timeline__dot" />
          <View className="timeline__sentence">
            {happened(event, now)}
            {event.type === 'commented' && event.internal && <InternalTag />}
          </View>
          <View className="timeline__time">{`${when(event.at, now)}${later ?? ''}`}</View>
          {(event.type === 'rated' || event.type === 'rerated') && <Stars stars={event.stars} />}
          {said && <View className="timeline__said">{said}</View>}
          <Seen event={event} />
        </View>
      )
    })}
  </View>
)
