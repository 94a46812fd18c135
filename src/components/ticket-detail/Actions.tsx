import { useState } from 'react'
import type { MemberId, TicketId } from '@contract/ids'
import type { TicketAnswer, TicketChoice } from '@contract/ticket'
import { Button } from '@/components/button/Button'
import { EtaSheet } from '@/components/eta-sheet/EtaSheet'
import { Footer } from '@/components/page/Footer'
import { CHOICES } from '@/copy/choices'
import { isUnsettled } from '@/services/cloud'
import { openFinish } from '@/services/routes'
import { askConsent } from '@/services/subscribe'
import { useCommand } from '@/services/use-command'
import { CancelSheet } from './CancelSheet'
import { RateSheet } from './RateSheet'

interface Props {
  me: MemberId
  id: TicketId
  choices: TicketChoice[]
  now: number
  onNews: (answer: TicketAnswer) => void
  onRefused: () => void
}

/** What may be done now: the next thing large, the rest quietly under it, a question from below where one is needed. */
export const Actions = ({ me, id, choices, now, onNews, onRefused }: Props) => {
  const [asked, setAsked] = useState<'depart' | 'cancel' | 'rate'>()
  const { busy, run } = useCommand()
  const about = { as: me, id }
  const close = () => setAsked(undefined)

  const send = async (command: Promise<Awaited<ReturnType<typeof run<'ticket.accept'>>>>) => {
    const answer = await command
    if (!answer) return
    if (answer.ok) onNews(answer.data)
    // Refused: something has changed meanwhile. Silence: nothing has, and the question stays open.
    if (answer.ok || !isUnsettled(answer.code)) close()
    if (!answer.ok) onRefused()
  }

  const take = (choice: TicketChoice) => {
    switch (choice) {
      case 'accept':
        void askConsent(me, ['job'])
        return void send(run('ticket.accept', about))
      case 'arrive':
        return void send(run('ticket.arrive', about))
      case 'finish':
        return openFinish(id)
      case 'depart':
      case 'cancel':
      case 'rate':
        return setAsked(choice)
    }
    choice satisfies never
  }

  if (choices.length === 0) return null
  const main = choices.find((choice) => choice !== 'cancel')
  return (
    <>
      <Footer>
        {main && <Button id={main} label={CHOICES[main]} busy={busy} onTap={() => take(main)} />}
        {choices
          .filter((choice) => choice !== main)
          .map((choice) => (
            <Button
              key={choice}
              id={choice}
              kind="quiet"
              label={CHOICES[choice]}
              disabled={busy}
              onTap={() => take(choice)}
            />
          ))}
      </Footer>
      {asked === 'depart' && (
        <EtaSheet
          now={now}
          onClose={close}
          onPick={(etaMinutes) => void send(run('ticket.depart', { ...about, etaMinutes }))}
        />
      )}
      {asked === 'cancel' && (
        <CancelSheet
          busy={busy}
          onClose={close}
          onCancel={(reason) => void send(run('ticket.cancel', { ...about, reason }))}
        />
      )}
      {asked === 'rate' && (
        <RateSheet
          id={id}
          busy={busy}
          onClose={close}
          onRate={(verdict) => void send(run('ticket.rate', { ...about, ...verdict }))}
        />
      )}
    </>
  )
}
