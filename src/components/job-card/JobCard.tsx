import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import type { TicketCard } from '@contract/ticket'
import { Button } from '@/components/button/Button'
import { PersonChip } from '@/components/person-chip/PersonChip'
import { KindIcon } from '@/components/scenario-tile/KindIcon'
import { ReopenedTag, StateTag, UrgencyTag } from '@/components/tag/Tag'
import { CHOICES, nextStep, type Step } from '@/copy/choices'
import { TICKET_KINDS } from '@contract/glossary'
import { whatNext } from '@/copy/next'
import { when } from '@/copy/times'
import './job-card.scss'

interface Props {
  me: MemberId
  job: TicketCard
  now: number
  busy: boolean
  onOpen: (job: TicketCard) => void
  onStep: (job: TicketCard, step: Step) => void
}

/** A job for wet hands: where, what, whom to ring, and one big button for the next step. */
export const JobCard = ({ me, job, now, busy, onOpen, onStep }: Props) => {
  const step = nextStep(job.choices)
  return (
    <View className="job-card" id={`ticket-${job.id}`} hoverClass="pressed" onClick={() => onOpen(job)}>
      <View className="job-card__top">
        <KindIcon kind={job.kind} />
        <View className="job-card__kind">{TICKET_KINDS[job.kind]}</View>
        <UrgencyTag urgency={job.urgency} state={job.state} />
        <ReopenedTag reopens={job.reopens} />
        <StateTag state={job.state} />
      </View>
      <View className="job-card__place">{job.place.label}</View>
      {job.note && <View className="job-card__note">{job.note}</View>}
      <View className="job-card__next">
        <View>{whatNext(job, 'doer', now)}</View>
        <View className="job-card__time">{when(job.createdAt, now)}</View>
      </View>
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
            label={CHOICES[step]}
            busy={busy}
            onTap={() => onStep(job, step)}
          />
        </>
      )}
    </View>
  )
}
