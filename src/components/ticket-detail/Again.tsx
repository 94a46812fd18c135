import type { TicketView } from '@contract/ticket'
import { Button } from '@/components/button/Button'
import { againWord } from '@/copy/choices'
import type { Choices } from './use-choices'

interface Props {
  ticket: TicketView
  /** What was said already: nobody is asked for it twice. */
  reason: string
  on: Choices
}

/** It is not well, and that has been said: one tap opens it again. */
export const Again = ({ ticket, reason, on: { busy, run, about, send } }: Props) => (
  <Button
    id="again"
    kind="soft"
    label={againWord(ticket.nature)}
    busy={busy}
    onTap={() => void send('reopen', run('ticket.reopen', { ...about, reason }))}
  />
)
