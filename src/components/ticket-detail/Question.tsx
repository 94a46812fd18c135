import type { Membership } from '@contract/member'
import type { TicketView } from '@contract/ticket'
import { ConfirmSheet } from '@/components/confirm/ConfirmSheet'
import { EtaSheet } from '@/components/eta-sheet/EtaSheet'
import { CANCEL_REASONS, CHOICES, DECLINE_REASONS, reopenReasons } from '@/copy/choices'
import { CommentSheet } from './questions/CommentSheet'
import { RateSheet } from './questions/RateSheet'
import { ReasonSheet } from './questions/ReasonSheet'
import { TransferSheet } from './questions/TransferSheet'
import { WaitSheet } from './questions/WaitSheet'
import type { Choices } from './use-choices'

interface Props {
  me: Membership
  ticket: TicketView
  now: number
  on: Choices
}

/** The question that belongs to the choice that was tapped. */
export const Question = ({ me, ticket, now, on }: Props) => {
  const { asked, about, busy, run, send, close } = on
  const asking = { id: ticket.id, busy, onClose: close }
  switch (asked) {
    case 'depart':
      return (
        <EtaSheet
          now={now}
          onClose={close}
          onPick={(etaMinutes) => void send(asked, run('ticket.depart', { ...about, etaMinutes }))}
        />
      )
    case 'cancel':
      return (
        <ReasonSheet
          {...asking}
          choice={asked}
          title="为什么取消？"
          phrases={CANCEL_REASONS}
          kind="alarm"
          verb="确定取消"
          onSay={(reason) => void send(asked, run('ticket.cancel', { ...about, reason }))}
        />
      )
    case 'decline':
      return (
        <ReasonSheet
          {...asking}
          choice={asked}
          title="为什么不方便接？"
          hint="会马上转给下一位，每张单子只能推一次"
          phrases={DECLINE_REASONS}
          verb={CHOICES.decline}
          onSay={(reason) => void send(asked, run('ticket.decline', { ...about, reason }))}
        />
      )
    case 'reopen':
      return (
        <ReasonSheet
          {...asking}
          choice={asked}
          title="哪里没修好？"
          hint="会交回原来的师傅，管家也会知道"
          phrases={reopenReasons(ticket.kind)}
          verb="请他再来"
          onSay={(reason) => void send(asked, run('ticket.reopen', { ...about, reason }))}
        />
      )
    case 'rate':
      return (
        <RateSheet
          {...asking}
          onRate={(verdict) => void send(asked, run('ticket.rate', { ...about, ...verdict }))}
        />
      )
    case 'comment':
      return (
        <CommentSheet
          {...asking}
          staff={me.role !== 'resident'}
          onWrite={(comment) => void send(asked, run('ticket.comment', { ...about, ...comment }))}
        />
      )
    case 'wait':
      return (
        <WaitSheet
          {...asking}
          now={now}
          onWait={(wait) => void send(asked, run('ticket.wait', { ...about, ...wait }))}
        />
      )
    case 'transfer':
      return (
        <TransferSheet
          {...asking}
          me={me.id}
          post={ticket.assignee.post}
          onTransfer={(to, reason) => void send(asked, run('ticket.transfer', { ...about, to, reason }))}
        />
      )
    case 'takeOver':
      return (
        <ConfirmSheet
          title="自己来处理？"
          sentences={[`单子会从${ticket.assignee.name}转到你手上，住户和他都会知道。`]}
          verb={CHOICES.takeOver}
          busy={busy}
          onSure={() => void send(asked, run('ticket.takeOver', about))}
          onClose={close}
        />
      )
    case 'more':
    case undefined:
      return null
  }
  return asked satisfies never
}
