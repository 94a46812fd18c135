import { View } from '@tarojs/components'
import { CAUSES } from '@contract/glossary'
import type { Membership } from '@contract/member'
import type { Summary } from '@contract/summary'
import { Card, Group } from '@/components/group/Group'
import { LinkRow } from '@/components/link-row/LinkRow'
import { causeInWords, complaintsInWords, type Complaints as Complained } from '@/copy/summary-complaints'
import { openBehind } from '@/services/manager-routes'
import { openTicket } from '@/services/routes'

interface Props {
  me: Membership
  complaints: Complained
  summary: Summary
}

/** What was complained about and why; who had to do it twice is spoken to first. */
export const Complaints = ({ me, complaints, summary: { type, period } }: Props) => {
  const { asked, closed, causes, repeated } = complaints
  return (
    <Card title="投诉">
      <View>{complaintsInWords(complaints)}</View>
      {asked + closed > 0 && (
        <LinkRow
          id="complaints"
          label="看这些投诉"
          onTap={() => openBehind({ type, period, figure: 'complaints', words: '投诉' })}
        />
      )}
      {causes.length > 0 && (
        <Group hint="为什么投诉">
          {causes.map((cause) => (
            <LinkRow
              key={cause.cause}
              id={`cause-${cause.cause}`}
              label={CAUSES[cause.cause]}
              words={causeInWords(cause)}
              onTap={() =>
                openBehind({ type, period, figure: `cause:${cause.cause}`, words: CAUSES[cause.cause] })
              }
            />
          ))}
        </Group>
      )}
      {repeated.length > 0 && (
        <Group hint="不止一次来投诉的人家：先登门听一听，少打电话。">
          {repeated.map(({ ticketIds: [newest, ...others], what }) => {
            if (!newest) return null
            return (
              <LinkRow
                key={newest}
                id={`repeated-${newest}`}
                label={what}
                words={`${others.length + 1} 件`}
                onTap={() => openTicket(me.role, newest)}
              />
            )
          })}
        </Group>
      )}
    </Card>
  )
}
