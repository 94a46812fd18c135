import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Button } from '@/components/button/Button'
import { NextStop } from '@/components/next-stop/NextStop'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { comingInWords, ON_ROUND } from '@/copy/round'
import { openRound, openStop } from '@/services/round-routes'
import { checkInNext } from '@/services/round-scan'
import { comingRound, isFinished, nextStop, walksOf } from '@/services/round-walk'
import { useRounds } from '@/services/use-rounds'

/** What a housekeeper opens the phone for: how far she is, where she goes next, and the one button. */
export const MyRound = ({ me }: { me: Membership }) => {
  const { now, rounds, failed, kept } = useRounds(me.id)
  const [walk, ...others] = walksOf(rounds ?? [], me.id, now)
  const next = walk && nextStop(walk, now)
  const coming = comingRound(rounds ?? [], me.id, now)
  const waiting = kept.waiting.length + kept.stuck.length
  if (!rounds && !failed) return <CardSkeleton count={1} />
  return (
    <View className="home__round">
      <View id="my-round" hoverClass="pressed" onClick={openRound} ariaRole="button">
        {walk ? (
          <NextStop
            walk={walk}
            later={others.find((other) => other.round.from > now && !isFinished(other))}
            now={now}
          />
        ) : (
          <View className="home__no-round">
            <View>{rounds ? ON_ROUND.none : ON_ROUND.title}</View>
            {coming && <View className="home__coming">{comingInWords(coming, now)}</View>}
          </View>
        )}
      </View>
      <Button id="scan" label={ON_ROUND.scan} onTap={() => void checkInNext(next, openStop)} />
      <Button
        id="to-round"
        kind="quiet"
        label={waiting > 0 ? ON_ROUND.waiting(waiting) : ON_ROUND.all}
        onTap={openRound}
      />
    </View>
  )
}
