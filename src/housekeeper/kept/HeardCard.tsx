import { View } from '@tarojs/components'
import type { Moment } from '@contract/ids'
import { Button } from '@/components/button/Button'
import { heardInWords, more, STUCK_WAYS } from '@/copy/round-kept'
import type { KeptCheckIn } from '@/services/kept-check-ins'
import { dismissDone } from '@/services/round-queue'
import './kept.scss'

const NAMED = 3

/** Noted, but not as one thought: somebody was there before, or no round had it. */
export const HeardCard = ({ heard, now }: { heard: KeptCheckIn[]; now: Moment }) =>
  heard.length === 0 ? null : (
    <View className="kept-card" id="round-heard">
      {heard.slice(-NAMED).map((item) => (
        <View key={item.requestId}>{heardInWords(item, now)}</View>
      ))}
      {heard.length > NAMED && <View>{more(heard.length - NAMED)}</View>}
      <Button id="heard-seen" kind="quiet" label={STUCK_WAYS.seen} onTap={() => dismissDone(heard)} />
    </View>
  )
