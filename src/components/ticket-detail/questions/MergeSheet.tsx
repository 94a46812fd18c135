import { useState } from 'react'
import { View } from '@tarojs/components'
import type { TicketId } from '@contract/ids'
import type { Membership } from '@contract/member'
import type { TicketCard, TicketView } from '@contract/ticket'
import { Blank } from '@/components/blank/Blank'
import { Failed } from '@/components/blank/Failed'
import { Button } from '@/components/button/Button'
import { Sheet } from '@/components/sheet/Sheet'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { CHOICES } from '@/copy/choices'
import { when } from '@/copy/times'
import { call } from '@/services/cloud'
import { useAnswer } from '@/services/use-answer'
import type { Asking } from './asking'

interface Props extends Asking {
  me: Membership
  ticket: TicketView
  now: number
  onMerge: (into: TicketId) => void
}

/** Whom it concerns, as far as one's list reaches: the zone's, or one's own jobs. */
const boxOf = ({ role }: Membership) => (role === 'steward' || role === 'manager' ? 'zone' : 'jobs')

const Row = ({
  card,
  now,
  word,
  onTap,
}: {
  card: TicketCard
  now: number
  word: string
  onTap: () => void
}) => (
  <View
    className="ticket-detail__colleague"
    id={`into-${card.id}`}
    hoverClass="pressed"
    onClick={onTap}
    ariaRole="button"
  >
    <View>
      <View>{card.place.label}</View>
      {card.note && <View className="ticket-detail__said">{card.note}</View>}
      <View className="ticket-detail__hint">
        {`${card.number} · ${card.requester.name} · ${when(card.createdAt, now)}`}
      </View>
    </View>
    <View className="ticket-detail__hint">{word}</View>
  </View>
)

/** Two requests for one trouble become one: first into which, then who will be told. */
export const MergeSheet = ({ me, ticket, now, busy, onMerge, onClose }: Props) => {
  const [into, setInto] = useState<TicketCard>()
  const box = boxOf(me)
  const { data, failed, refresh } = useAnswer(`merge ${me.id} ${ticket.id}`, () =>
    call('ticket.list', { as: me.id, box, filter: { standing: 'open', kind: ticket.kind } }),
  )
  if (into)
    return (
      <Sheet title="合并成一张？" onClose={onClose}>
        <View className="ticket-detail__ask">
          <Row card={into} now={now} word="换一张" onTap={() => setInto(undefined)} />
          <View>
            {`${ticket.requester.name}${ticket.followers ? `和 ${ticket.followers} 位跟进的邻居` : ''}会收到消息，以后看 ${into.number} 的进展；${into.assignee.name}也会知道。这张单子就到这里。`}
          </View>
          <Button id="merge-submit" label={CHOICES.merge} busy={busy} onTap={() => onMerge(into.id)} />
        </View>
      </Sheet>
    )
  const others = data?.items.filter(({ id }) => id !== ticket.id)
  return (
    <Sheet title="合并到哪一张？" onClose={onClose}>
      {failed && <Failed code={failed} onRetry={() => void refresh()} />}
      {!failed && !others && <CardSkeleton count={1} />}
      {others?.length === 0 && (
        <Blank
          drawing="calm"
          sentence={`没有别的${ticket.what}单子在处理`}
          hint={box === 'zone' ? '同一类的才能合并' : '只能合并到你手上的单子，别人手上的请管家来合并'}
        />
      )}
      {others?.map((card) => (
        <Row key={card.id} card={card} now={now} word="合并到这张" onTap={() => setInto(card)} />
      ))}
    </Sheet>
  )
}
