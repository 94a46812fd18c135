import { View } from '@tarojs/components'
import type { Moment } from '@contract/ids'
import type { ThreadView } from '@contract/post'
import { when } from '@/copy/times'

/** So much later the time is said anew. Milliseconds. */
const PAUSE = 10 * 60_000

/** What was said, mine to the right, the oldest above. */
export const Said = ({ thread: { said, me }, now }: { thread: ThreadView; now: Moment }) => (
  <View className="thread__said" id="said">
    {said.map(({ by, words, at }, index) => {
      const before = said[index - 1]
      return (
        <View key={`${at} ${index}`}>
          {(!before || at - before.at > PAUSE) && <View className="thread__when">{when(at, now)}</View>}
          <View className={by === me ? 'thread__line thread__line--mine' : 'thread__line'}>
            <View className={by === me ? 'thread__bubble thread__bubble--mine' : 'thread__bubble'}>
              {words}
            </View>
          </View>
        </View>
      )
    })}
  </View>
)
