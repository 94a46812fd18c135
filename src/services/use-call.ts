import type { MemberId, TicketId } from '@contract/ids'
import { dial } from './routes'
import { useCommand } from './use-command'

/** The job about which one rings somebody, and as whom. */
export interface CallAbout {
  as: MemberId
  id: TicketId
  whom: 'requester' | 'assignee'
}

/** The number is asked for when somebody rings, and never before: a screen does not carry it about. */
export const useCall = (about: CallAbout) => {
  const { busy, run } = useCommand()
  const ring = async (): Promise<void> => {
    const answer = await run('ticket.call', about)
    if (answer?.ok) dial(answer.data.phone)
  }
  return { busy, ring }
}
