import { View } from '@tarojs/components'
import type { MemberId, TicketId } from '@contract/ids'
import { Icon } from '@/components/icon/Icon'
import { dial } from '@/services/routes'
import { useCommand } from '@/services/use-command'

interface Props {
  id: string
  name: string
  about: { as: MemberId; id: TicketId; whom: 'requester' | 'assignee' }
}

/** The number is asked for when somebody rings, and never before: a screen does not carry it about. */
export const CallButton = ({ id, name, about }: Props) => {
  const { busy, run } = useCommand()
  const ring = async () => {
    const answer = await run('ticket.call', about)
    if (answer?.ok) dial(answer.data.phone)
  }
  return (
    <View
      className={busy ? 'person-chip__call person-chip__call--asked' : 'person-chip__call'}
      id={id}
      hoverClass="pressed"
      onClick={(event) => {
        event.stopPropagation()
        void ring()
      }}
      ariaRole="button"
      ariaLabel={`打电话给${name}`}
    >
      <Icon name="call" />
    </View>
  )
}
