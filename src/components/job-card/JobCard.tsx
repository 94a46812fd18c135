import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import type { TicketCard } from '@contract/ticket'
import { Button } from '@/components/button/Button'
import { Icon } from '@/components/icon/Icon'
import { PersonChip } from '@/components/person-chip/PersonChip'
import { PromiseLine } from '@/components/promise-ring/PromiseLine'
import { KindIcon } from '@/components/scenario-tile/KindIcon'
import { OverdueTag } from '@/components/tag/OverdueTag'
import { ReopenedTag, StateTag, UrgencyTag } from '@/components/tag/Tag'
import { choiceWord, nextStep, type Step } from '@/copy/choices'
import { KEPT } from '@/copy/kept'
import { whatNext } from '@/copy/next'
import { slotInWords } from '@/copy/slots'
import { when } from '@/copy/times'
import { isOpen } from '@/copy/states'
import './job-card.scss'

interface Props {
  me: MemberId
  job: TicketCard
  now: number
  busy: boolean
  /** Steps that are on the phone and wait for signal. */
  waiting?: number
  onOpen: (job: TicketCard) => void
  onStep: (job: TicketCard, step: Step) => void
}

/** A job for wet hands: where, what, whom to ring, and one big button for the next step. */
export const JobCard = ({ me, job, now, busy, waiting = 0, onOpen, onStep }: Props) => {
  const step = nextStep(job.choices)
  return (
    <View className="job-card" id={`ticket-${job.id}`} hoverClass="pressed" onClick={() => onOpen(job)}>
      <View className="job-card__top">
        <KindIcon icon={job.icon} />
        <View className="job-card__kind">{job.what}</View>
        <UrgencyTag urgency={job.urgency} state={job.state} />
        <ReopenedTag reopens={job.reopens} />
        <OverdueTag ticket={job} now={now} />
        <StateTag state={job.state} />
      </View>
      <View className="job-card__place">{job.place.label}</View>
      {job.slot && isOpen(job.state) && (
        <View className="job-card__slot">{`约在 ${slotInWords(job.slot, now)}`}</View>
      )}
      {job.note && <View className="job-card__note">{job.note}</View>}
      <View className="job-card__next">
        <View>{whatNext(job, 'doer', now)}</View>
        <View className="job-card__time">{when(job.createdAt, now)}</View>
      </View>
      <PromiseLine ticket={job} seat="doer" now={now} />
      {waiting > 0 && (
        <View className="job-card__kept">
          <Icon name="offline" />
          <View>{KEPT.card(waiting)}</View>
        </View>
      )}
      {step && (
        <>
          <View className="job-card__person">
            <PersonChip
              person={job.requester}
              part="报修人"
              about={{ as: me, id: job.id, whom: 'requester' }}
            />
          </View>
          <Button
            id={`${step}-${job.id}`}
            label={choiceWord(step, 'technician', job.nature)}
            busy={busy}
            onTap={() => onStep(job, step)}
          />
        </>
      )}
    </View>
  )
}
