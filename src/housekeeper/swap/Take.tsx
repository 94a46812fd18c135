import { useState } from 'react'
import type { MemberId } from '@contract/ids'
import { Blank } from '@/components/blank/Blank'
import { Failed } from '@/components/blank/Failed'
import { Button } from '@/components/button/Button'
import { Footer } from '@/components/page/Footer'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { SWAP } from '@/copy/round-swap'
import { call } from '@/services/cloud'
import { keepPlaces } from '@/services/known-places'
import { putRounds } from '@/services/rounds-known'
import { isToDo } from '@/services/round-walk'
import { tell } from '@/services/tell'
import { useAnswer } from '@/services/use-answer'
import { useCommand } from '@/services/use-command'
import { useNow } from '@/services/use-now'
import { Choosing, type Chosen } from './Choosing'

const askOthers = async (as: MemberId) => {
  const answer = await call('round.others', { as })
  // Their codes are known from now on, with signal or without.
  if (answer.ok) keepPlaces(answer.data.items)
  return answer
}

/** What a colleague will not get done, taken over by who can. */
export const Take = ({ me }: { me: MemberId }) => {
  const now = useNow()
  const { data, failed, refresh } = useAnswer(`others ${me}`, () => askOthers(me))
  const { busy, run } = useCommand()
  const [chosen, setChosen] = useState<Chosen>()
  const count = chosen?.stopIds.length ?? 0
  const choices = (data?.items ?? [])
    .map((round) => ({
      round,
      stops: round.stops.filter((stop) => isToDo(stop) && stop.holder.id !== me),
    }))
    .filter(({ stops }) => stops.length > 0)

  const take = async () => {
    if (!chosen) return
    const answer = await run('round.take', { as: me, id: chosen.roundId, stopIds: chosen.stopIds })
    await refresh()
    if (!answer?.ok) return
    putRounds(me, [answer.data.round])
    setChosen(undefined)
    tell(SWAP.taken(count))
  }
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!data) return <CardSkeleton count={2} />
  if (choices.length === 0) return <Blank drawing="calm" sentence={SWAP.nothingToTake} />
  return (
    <>
      <Choosing choices={choices} chosen={chosen} now={now} named onChoose={setChosen} />
      <Footer>
        <Button
          id="take"
          label={SWAP.takeChosen(count)}
          busy={busy}
          disabled={count === 0}
          onTap={() => void take()}
        />
      </Footer>
    </>
  )
}
