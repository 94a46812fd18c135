import type { Moment } from '@contract/ids'
import type { Household } from '@contract/join'
import type { Membership } from '@contract/member'
import { ConfirmSheet } from '@/components/confirm/ConfirmSheet'
import { InviteSheet } from './InviteSheet'
import { TenantSheet } from './TenantSheet'
import type { Question } from './question'
import type { useHousehold } from './use-household'
import { leaving, lettersOf, removing } from './words'

interface Props {
  question: Question | undefined
  me: Membership
  house: Household
  last: boolean
  now: Moment
  commands: ReturnType<typeof useHousehold>
  onInviteTenant: (until: Moment) => void
  onClose: () => void
}

/** One at a time; what takes something away says first what will happen. */
export const Questions = ({ question, me, house, last, now, commands, onInviteTenant, onClose }: Props) => {
  const { busy, revoke, remove, leave } = commands
  const after = (work: Promise<void>) => void work.then(onClose)
  switch (question?.about) {
    case undefined:
      return null
    case 'tenant':
      return <TenantSheet now={now} busy={busy} onInvite={onInviteTenant} onClose={onClose} />
    case 'invitation':
      return (
        <InviteSheet
          invitation={question.invitation}
          letters={lettersOf(me, house, question.invitation)}
          now={now}
          busy={busy}
          onRevoke={() => after(revoke(question.invitation.code))}
          onClose={onClose}
        />
      )
    case 'remove':
      return (
        <ConfirmSheet
          title={`移出${question.person.name}？`}
          sentences={removing(question.person.name, house.label)}
          verb="确定移出"
          busy={busy}
          onSure={() => after(remove(question.person.id))}
          onClose={onClose}
        />
      )
    case 'leave':
      return (
        <ConfirmSheet
          title="搬走了？"
          sentences={leaving(house.label, last)}
          verb="确定搬走"
          busy={busy}
          onSure={() => after(leave())}
          onClose={onClose}
        />
      )
  }
}
