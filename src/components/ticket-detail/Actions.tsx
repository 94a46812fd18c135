import { useEffect, useRef } from 'react'
import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import type { TicketChoice, TicketView } from '@contract/ticket'
import { Button } from '@/components/button/Button'
import { OfflineBar } from '@/components/offline-bar/OfflineBar'
import { StuckCard } from '@/components/offline-bar/StuckCard'
import { Footer } from '@/components/page/Footer'
import { arrange, choiceWord } from '@/copy/choices'
import { useKept } from '@/services/offline-queue'
import { Question } from './Question'
import { MoreSheet } from './questions/MoreSheet'
import type { Choices } from './use-choices'

interface Props {
  me: Membership
  ticket: TicketView
  choices: TicketChoice[]
  now: number
  on: Choices
  onRefused: () => void
}

/** What may be done now: the next thing large, the rest quietly under it, a question from below where one is needed. */
export const Actions = ({ me, ticket, choices, now, on, onRefused }: Props) => {
  const kept = useKept(me.id)
  const waiting = kept.waiting.filter(({ id }) => id === ticket.id).length
  const stuck = kept.stuck.filter(({ step }) => step.id === ticket.id)
  // What was kept here has been heard, or refused: there is news to ask for.
  const before = useRef({ waiting, onRefused })
  useEffect(() => {
    if (waiting < before.current.waiting) onRefused()
    before.current = { waiting, onRefused }
  }, [waiting, onRefused])
  const { main, quiet, more } = arrange(choices)
  const word = (choice: TicketChoice) => choiceWord(choice, me.role, ticket.nature)
  return (
    <>
      {stuck.map((one) => (
        <StuckCard key={one.step.requestId} me={me.id} stuck={one} now={now} />
      ))}
      {choices.length + waiting > 0 && (
        <Footer>
          <OfflineBar steps={waiting} />
          {main && <Button id={main} label={word(main)} busy={on.busy} onTap={() => on.take(main)} />}
          <View className="ticket-detail__others">
            {quiet.map((choice) => (
              <Button
                key={choice}
                id={choice}
                kind="quiet"
                label={word(choice)}
                disabled={on.busy}
                onTap={() => on.take(choice)}
              />
            ))}
            {more.length > 0 && (
              <Button id="more" kind="quiet" label="更多" disabled={on.busy} onTap={() => on.ask('more')} />
            )}
          </View>
        </Footer>
      )}
      {on.asked === 'more' ? (
        <MoreSheet choices={more} word={word} onTake={on.take} onClose={on.close} />
      ) : (
        <Question me={me} ticket={ticket} now={now} on={on} />
      )}
    </>
  )
}
