import { useEffect, useRef } from 'react'
import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import { Button } from '@/components/button/Button'
import { NextStop } from '@/components/next-stop/NextStop'
import { Footer } from '@/components/page/Footer'
import { ON_ROUND } from '@/copy/round'
import { AT_STOP, SAID } from '@/copy/round-stop'
import { QueueBar } from '@/housekeeper/kept/QueueBar'
import { Sign } from '@/housekeeper/sign/Sign'
import { showStop } from '@/services/round-routes'
import { checkInNext } from '@/services/round-scan'
import { isFinished, nextStop, walksOf } from '@/services/round-walk'
import { goBack } from '@/services/routes'
import { speak } from '@/services/speak'
import type { useRounds } from '@/services/use-rounds'
import './stop.scss'

interface Props {
  me: MemberId
  rounds: ReturnType<typeof useRounds>
}

/** It is noted; the next place is said, and shown. */
export const Done = ({ me, rounds: { rounds = [], now, kept } }: Props) => {
  const [walk, ...others] = walksOf(rounds, me, now)
  const next = walk && nextStop(walk, now)
  const said = useRef(SAID.noted(next?.name))
  useEffect(() => speak(said.current), [])
  return (
    <>
      <View className="large__stack">
        <View className="stop__noted" id="stop-noted">
          <Sign name="done" />
          <View>{AT_STOP.noted}</View>
        </View>
        {walk && (
          <NextStop
            walk={walk}
            later={others.find((other) => other.round.from > now && !isFinished(other))}
            now={now}
          />
        )}
        <QueueBar kept={kept} />
        <Button id="to-round" kind="quiet" label={AT_STOP.backToRound} onTap={goBack} />
      </View>
      {next && (
        <Footer>
          <Button id="scan" label={ON_ROUND.scan} onTap={() => void checkInNext(next, showStop)} />
        </Footer>
      )}
    </>
  )
}
