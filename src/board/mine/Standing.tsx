import { View } from '@tarojs/components'
import type { Moment } from '@contract/ids'
import type { BoardStanding } from '@contract/post'
import { MINE } from '@/copy/board-mine'
import { actInWords, silencedInWords } from '@/copy/board-standing'
import { when } from '@/copy/times'

/** What was done about me and why, as a neighbour would say it; nothing, and nothing is shown. */
export const Standing = ({ standing, now }: { standing: BoardStanding; now: Moment }) => {
  const silenced = silencedInWords(standing, now)
  const newestFirst = [...standing.acts].sort((one, other) => other.at - one.at)
  if (!silenced && newestFirst.length === 0) return null
  return (
    <View className="mine__card" id="board-standing">
      {silenced && (
        <View className="mine__silenced" id="silenced">
          {silenced}
        </View>
      )}
      {newestFirst.length > 0 && <View className="mine__heading">{MINE.record}</View>}
      {newestFirst.map((act) => (
        <View className="mine__act" key={`${act.act} ${act.at}`}>
          <View>{actInWords(act)}</View>
          <View className="mine__quiet">{when(act.at, now)}</View>
        </View>
      ))}
      <View className="mine__quiet">{MINE.disagree}</View>
    </View>
  )
}
