import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Failed } from '@/components/blank/Failed'
import { Button } from '@/components/button/Button'
import { Footer } from '@/components/page/Footer'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { ON_ROUND } from '@/copy/round'
import { BrokenSheet } from '@/housekeeper/broken/BrokenSheet'
import { HeardCard } from '@/housekeeper/kept/HeardCard'
import { QueueBar } from '@/housekeeper/kept/QueueBar'
import { StuckCard } from '@/housekeeper/kept/StuckCard'
import { bringSpots } from '@/services/known-places'
import { openStop } from '@/services/round-routes'
import { checkInNext } from '@/services/round-scan'
import { comingRound, nextStop, walksOf } from '@/services/round-walk'
import { useRounds } from '@/services/use-rounds'
import { Below } from './Below'
import { Walking } from './Walking'
import '../large.scss'

/** One place at a time, and one large button. All else stands below. */
export const Round = ({ me }: { me: Membership }) => {
  const { now, rounds, reported, again, offline, failed, kept, refresh } = useRounds(me.id)
  const [breaking, setBreaking] = useState(false)
  const isKnown = rounds !== undefined
  useEffect(() => {
    if (isKnown) void bringSpots(me.id)
  }, [isKnown, me.id])
  const walks = walksOf(rounds ?? [], me.id, now)
  const [walk] = walks
  const next = walk && nextStop(walk, now)
  return (
    <View className="large">
      <View className="large__stack">
        {kept.stuck.map((stuck) => (
          <StuckCard key={stuck.code} stuck={stuck} now={now} />
        ))}
        <HeardCard heard={kept.heard} now={now} />
        {again && (
          <View className="large__hint" id="round-again">
            {ON_ROUND.again}
          </View>
        )}
        {offline && rounds && !again && (
          <View className="large__hint" id="round-offline">
            {ON_ROUND.offline}
          </View>
        )}
        {!rounds && !failed && <CardSkeleton count={2} />}
        {failed && <Failed code={failed} onRetry={() => void refresh()} />}
        {rounds && <Walking walks={walks} coming={comingRound(rounds, me.id, now)} now={now} kept={kept} />}
        <QueueBar kept={kept} />
        <Button id="broken" kind="soft" label={ON_ROUND.broken} onTap={() => setBreaking(true)} />
        <Below reported={reported} />
      </View>
      <Footer>
        <Button id="scan" label={ON_ROUND.scan} onTap={() => void checkInNext(next, openStop)} />
      </Footer>
      {breaking && <BrokenSheet me={me} at={next} onClose={() => setBreaking(false)} />}
    </View>
  )
}
