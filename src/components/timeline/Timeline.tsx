import { View } from '@tarojs/components'
import type { TicketEvent } from '@contract/ticket'
import { PhotoStrip } from '@/components/photo-strip/PhotoStrip'
import { Stars } from '@/components/stars/Stars'
import { InternalTag } from '@/components/tag/Tag'
import { happened, saidWith } from '@/copy/timeline'
import { when } from '@/copy/times'
import './timeline.scss'

interface Props {
  /** Oldest first, as the server tells it. */
  events: TicketEvent[]
  now: number
}

/** What has happened, newest first: a name and a plain sentence each. */
export const Timeline = ({ events, now }: Props) => (
  <View className="timeline">
    {[...events].reverse().map((event, at) => {
      const said = saidWith(event)
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
          <View className="timeline__time">{when(event.at, now)}</View>
          {event.type === 'rated' && <Stars stars={event.stars} />}
          {said && <View className="timeline__said">{said}</View>}
          {event.type === 'finished' && event.photos.length > 0 && (
            <View className="timeline__photos">
              <PhotoStrip photos={event.photos} />
            </View>
          )}
        </View>
      )
    })}
  </View>
)
