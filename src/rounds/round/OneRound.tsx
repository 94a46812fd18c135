import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MemberId, RoundId, StopId } from '@contract/ids'
import type { Membership } from '@contract/member'
import type { RoundView } from '@contract/round-views'
import { Blank } from '@/components/blank/Blank'
import { Failed } from '@/components/blank/Failed'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/group/Group'
import { Footer } from '@/components/page/Footer'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { canBeHanded, PROOF } from '@/copy/rounds-proof'
import { isUnsettled } from '@/services/cloud'
import { tell } from '@/services/tell'
import { useCommand } from '@/services/use-command'
import { useNow } from '@/services/use-now'
import { watchesRounds } from '../pieces/who'
import { HandSheet } from './HandSheet'
import { NotDoneSheet } from './NotDoneSheet'
import { RoundHead } from './RoundHead'
import { StopCard } from './StopCard'
import { useMeant } from './use-meant'
import { useRound } from './use-round'
import './round.scss'

interface Props {
  me: Membership
  id: RoundId
  /** The stop that somebody came for. */
  meant: StopId | undefined
}

interface There {
  me: Membership
  round: RoundView
  meant: StopId | undefined
  onNews: (round: RoundView) => void
  onStale: () => Promise<void>
}

const There = ({ me, round, meant, onNews, onStale }: There) => {
  const now = useNow()
  const [asking, setAsking] = useState<'hand' | { notDone: StopId }>()
  const { busy, run } = useCommand()
  const close = () => setAsking(undefined)
  const settle = (answer: Awaited<ReturnType<typeof run<'round.look'>>>, words: string) => {
    if (answer?.ok) {
      onNews(answer.data.round)
      tell(words)
      close()
    } else if (answer && !isUnsettled(answer.code)) void onStale()
  }
  const look = async (stopId: StopId, verdict: 'fine' | 'notDone', words?: string) =>
    settle(
      await run('round.look', {
        as: me.id,
        id: round.id,
        stopId,
        verdict,
        ...(words === undefined ? {} : { words }),
      }),
      verdict === 'fine' ? PROOF.lookedFine : PROOF.lookedNot,
    )
  const hand = async (stopIds: StopId[], toId: MemberId) =>
    settle(await run('round.hand', { as: me.id, id: round.id, stopIds, toId }), PROOF.handed)
  const mayLook = watchesRounds(me)
  useMeant(meant)
  return (
    <>
      <View className="rounds">
        <RoundHead round={round} now={now} />
        {round.stops.length === 0 && <Blank drawing="calm" sentence={PROOF.gone} />}
        {round.stops.map((stop) => (
          <StopCard
            key={stop.id}
            stop={stop}
            now={now}
            isMeant={stop.id === meant}
            busy={busy}
            onLook={
              mayLook
                ? (verdict) =>
                    verdict === 'fine' ? void look(stop.id, 'fine') : setAsking({ notDone: stop.id })
                : undefined
            }
          />
        ))}
        {round.why.length > 0 && (
          <Card title={PROOF.why}>
            <View>
              {round.why.map((sentence) => (
                <View className="rounds__note" key={sentence}>
                  {sentence}
                </View>
              ))}
            </View>
          </Card>
        )}
      </View>
      {round.stops.some(canBeHanded) && (
        <Footer>
          <Button id="hand" label={PROOF.hand} onTap={() => setAsking('hand')} />
        </Footer>
      )}
      {asking === 'hand' && (
        <HandSheet
          me={me.id}
          round={round}
          busy={busy}
          onHand={(stopIds, toId) => void hand(stopIds, toId)}
          onClose={close}
        />
      )}
      {typeof asking === 'object' && (
        <NotDoneSheet
          busy={busy}
          onSure={(words) => void look(asking.notDone, 'notDone', words)}
          onClose={close}
        />
      )}
    </>
  )
}

/** A round with the proof of every stop of it. */
export const OneRound = ({ me, id, meant }: Props) => {
  const { round, failed, refresh, put } = useRound(me.id, id)
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!round) return <CardSkeleton count={4} />
  return <There me={me} round={round} meant={meant} onNews={put} onStale={refresh} />
}
