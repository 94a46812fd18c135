import { useState } from 'react'
import type { MemberId } from '@contract/ids'
import { Blank } from '@/components/blank/Blank'
import { Button } from '@/components/button/Button'
import { Footer } from '@/components/page/Footer'
import { SWAP } from '@/copy/round-swap'
import { putRounds } from '@/services/rounds-known'
import { isToDo, walksOf } from '@/services/round-walk'
import { tell } from '@/services/tell'
import { useCommand } from '@/services/use-command'
import { useRounds } from '@/services/use-rounds'
import { Choosing, type Chosen } from './Choosing'
import { WhomSheet, type Whom } from './WhomSheet'

/** What I cannot get done today, to somebody who can. */
export const Give = ({ me }: { me: MemberId }) => {
  const { rounds = [], now, again } = useRounds(me)
  const { busy, run } = useCommand()
  const [chosen, setChosen] = useState<Chosen>()
  const [asking, setAsking] = useState(false)
  // Of a route that is only believed in nothing can be given away.
  const choices = (again ? [] : walksOf(rounds, me, now))
    .map(({ round, stops }) => ({ round, stops: stops.filter(isToDo) }))
    .filter(({ stops }) => stops.length > 0)
  const stopIds = (chosen?.stopIds ?? []).filter((id) =>
    choices.some(({ round, stops }) => round.id === chosen?.roundId && stops.some((stop) => stop.id === id)),
  )
  const count = stopIds.length

  const give = async ({ id: toId, name }: Whom) => {
    if (!chosen) return
    const answer = await run('round.hand', { as: me, id: chosen.roundId, stopIds, toId })
    if (!answer?.ok) return
    putRounds(me, [answer.data.round])
    setAsking(false)
    setChosen(undefined)
    tell(SWAP.given(count, name))
  }
  if (choices.length === 0) return <Blank drawing="calm" sentence={SWAP.nothingToGive} />
  return (
    <>
      <Choosing choices={choices} chosen={chosen} now={now} onChoose={setChosen} />
      <Footer>
        <Button id="give" label={SWAP.chosen(count)} disabled={count === 0} onTap={() => setAsking(true)} />
      </Footer>
      {asking && chosen && (
        <WhomSheet
          me={me}
          round={chosen.roundId}
          busy={busy}
          onPick={(whom) => void give(whom)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
