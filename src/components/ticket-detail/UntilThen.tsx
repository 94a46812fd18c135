import type { MemberId } from '@contract/ids'
import type { TicketView } from '@contract/ticket'
import { DutyCall } from '@/components/duty-call/DutyCall'
import { Meanwhile } from '@/components/meanwhile/Meanwhile'
import { isAwaited } from '@/copy/states'
import { useCatalogue } from '@/services/catalogue'

interface Props {
  me: MemberId
  ticket: TicketView
}

const Help = ({ me, ticket }: Props) => {
  const { catalogue, kinds } = useCatalogue(me)
  const meanwhile = kinds.find(({ id }) => id === ticket.kind)?.meanwhile
  const phone = ticket.urgency === 'emergency' ? catalogue?.dutyPhone : undefined
  return (
    <>
      {phone && <DutyCall phone={phone} />}
      {meanwhile && <Meanwhile meanwhile={meanwhile} />}
    </>
  )
}

/** While help is on its way: what to do, and in danger whom to ring. */
export const UntilThen = (props: Props) => (isAwaited(props.ticket.state) ? <Help {...props} /> : null)
