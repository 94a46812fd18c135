import type { Membership } from '@contract/member'
import type { TicketView } from '@contract/ticket'
import { ConfirmSheet } from '@/components/confirm/ConfirmSheet'
import { EtaSheet } from '@/components/eta-sheet/EtaSheet'
import {
  againWord,
  CANCEL_REASONS,
  CHOICES,
  DECLINE_REASONS,
  REFUSE_REASONS,
  reopenReasons,
} from '@/copy/choices'
import { Aftermath } from './Aftermath'
import { AgreeSheet } from './questions/AgreeSheet'
import { AnswerSheet } from './questions/AnswerSheet'
import { CommentSheet } from './questions/CommentSheet'
import { GiveSheet } from './questions/GiveSheet'
import { MergeSheet } from './questions/MergeSheet'
import { ReasonSheet } from './questions/ReasonSheet'
import { ReclassifySheet } from './questions/ReclassifySheet'
import { SignSheet } from './questions/SignSheet'
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
  const { asked, about, busy, run, send, step, close } = on
  const asking = { id: ticket.id, busy, onClose: close }
  switch (asked) {
    case 'depart':
      return <EtaSheet now={now} onClose={close} onPick={(etaMinutes) => void step(asked, { etaMinutes })} />
    case 'agree':
      return ticket.quote ? (
        <AgreeSheet
          {...asking}
          quote={ticket.quote}
          onAgree={(total) => void send(asked, run('ticket.agree', { ...about, total }))}
        />
      ) : null
    case 'sign':
      return ticket.quote ? (
        <SignSheet
          {...asking}
          quote={ticket.quote}
          onSign={(signed) => void send(asked, run('ticket.sign', { ...about, ...signed }))}
        />
      ) : null
    case 'refuse':
      return (
        <ReasonSheet
          {...asking}
          choice={asked}
          title="为什么不同意？"
          hint="师傅会看到原因，可以重新报价，或者先不修"
          phrases={REFUSE_REASONS}
          verb={CHOICES.refuse}
          onSay={(reason) => void send(asked, run('ticket.refuse', { ...about, reason }))}
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
          title={ticket.nature === 'repair' ? '哪里没修好？' : '哪里还没解决？'}
          hint="会交回原来的师傅，管家也会知道"
          phrases={reopenReasons(ticket.kind, ticket.nature)}
          verb={againWord(ticket.nature)}
          onSay={(reason) => void send(asked, run('ticket.reopen', { ...about, reason }))}
        />
      )
    case 'rate':
    case 'rerate':
    case 'reply':
    case 'visit':
      return <Aftermath me={me} ticket={ticket} asked={asked} on={on} />
    case 'comment':
      return (
        <CommentSheet
          {...asking}
          staff={me.role !== 'resident'}
          onWrite={(comment) => void send(asked, run('ticket.comment', { ...about, ...comment }))}
        />
      )
    case 'wait':
      return <WaitSheet {...asking} now={now} onWait={(wait) => void step(asked, wait)} />
    case 'answer':
      return (
        <AnswerSheet
          {...asking}
          ticket={ticket}
          now={now}
          onAnswer={(answer) => void send(asked, run('ticket.answer', { ...about, ...answer }))}
        />
      )
    case 'reclassify':
      return (
        <ReclassifySheet
          {...asking}
          me={me.id}
          ticket={ticket}
          onReclassify={(kind, reason) =>
            void send(asked, run('ticket.reclassify', { ...about, kind, reason }))
          }
        />
      )
    case 'transfer':
    case 'entrust':
      return (
        <GiveSheet
          {...asking}
          key={asked}
          choice={asked}
          me={me.id}
          post={asked === 'transfer' ? ticket.assignee.post : ticket.guardian?.post}
          from={asked === 'transfer' ? ticket.assignee.id : ticket.guardian?.id}
          onGive={(to, reason) => void send(asked, run(`ticket.${asked}`, { ...about, to, reason }))}
        />
      )
    case 'merge':
      return (
        <MergeSheet
          {...asking}
          me={me}
          ticket={ticket}
          now={now}
          onMerge={(into) => void send(asked, run('ticket.merge', { ...about, into }))}
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
