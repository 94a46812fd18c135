import { View } from '@tarojs/components'
import { PROMISES } from '@contract/glossary'
import type { TicketId } from '@contract/ids'
import type { Membership } from '@contract/member'
import type { Summary } from '@contract/summary'
import { Card, Group } from '@/components/group/Group'
import { Stars } from '@/components/stars/Stars'
import { lateness } from '@/copy/overdue'
import { SUMMARY_WORDS } from '@/copy/summary-periods'
import { openTicket } from '@/services/routes'
import { JobRow } from './JobRow'

const MINUTE = 60_000

interface Props {
  me: Membership
  summary: Summary
}

/** What went wrong, with what she said of it. */
export const Hurt = ({ me, summary: { type, to, hurt } }: Props) => {
  const { lowest, broken, longest } = hurt
  const open = (id: TicketId) => openTicket(me.role, id)
  if (lowest.length + broken.length + longest.length === 0)
    return (
      <Card title="最该管的">
        <View className="summary__note">{`${SUMMARY_WORDS[type].now}没有低分，没有超时，也没有拖着的单子。`}</View>
      </Card>
    )
  return (
    <Card title="最该管的">
      {lowest.length > 0 && (
        <Group hint="评价最低">
          {lowest.map(({ ticketId, what, near, stars, words, who }) => (
            <JobRow
              key={ticketId}
              id={`low-${ticketId}`}
              title={`${what} · ${near}`}
              words={`${who}办的`}
              said={words}
              onTap={() => open(ticketId)}
            >
              <Stars stars={stars} />
            </JobRow>
          ))}
        </Group>
      )}
      {broken.length > 0 && (
        <Group hint="晚得最多">
          {broken.map(({ ticketId, what, near, promise, lateBy, heldBy }) => (
            <JobRow
              key={`${ticketId} ${promise}`}
              id={`broken-${ticketId}-${promise}`}
              title={`${what} · ${near}`}
              words={`${PROMISES[promise]}晚了 ${lateness(lateBy * MINUTE)}，在${heldBy}手上`}
              onTap={() => open(ticketId)}
            />
          ))}
        </Group>
      )}
      {longest.length > 0 && (
        <Group hint="开得最久">
          {longest.map(({ ticketId, what, near, since, why }) => (
            <JobRow
              key={ticketId}
              id={`long-${ticketId}`}
              title={`${what} · ${near}`}
              words={`开了 ${lateness(to - since)}，${why}`}
              onTap={() => open(ticketId)}
            />
          ))}
        </Group>
      )}
    </Card>
  )
}
