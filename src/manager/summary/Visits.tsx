import { View } from '@tarojs/components'
import { VISIT_OUTCOMES } from '@contract/glossary'
import type { Membership } from '@contract/member'
import type { FigureKey, Summary } from '@contract/summary'
import { Card, Group } from '@/components/group/Group'
import { LinkRow } from '@/components/link-row/LinkRow'
import { visitsInShort, visitsInWords, visitsMade } from '@/copy/summary-visits'
import { openBehind } from '@/services/manager-routes'
import { openTicket } from '@/services/routes'
import { JobRow } from './JobRow'

interface Props {
  me: Membership
  summary: Summary
}

interface Row {
  id: string
  name: string
  visits: Summary['figures']['visits']
}
interface RowsProps {
  hint: string
  of: readonly Row[]
  onOpen: (id: string, words: string) => void
}
/** Where, or with whom, and how it went. */
const Rows = ({ hint, of, onOpen }: RowsProps) => {
  const rows = of
    .map(({ id, name, visits }) => ({ id, name, words: visitsInShort(visits) }))
    .filter(({ words }) => words !== undefined)
  if (rows.length === 0) return null
  return (
    <Group hint={hint}>
      {rows.map(({ id, name, words }) => (
        <JobRow
          key={id}
          id={`visits-${id}`}
          title={name}
          words={words}
          onTap={() => onOpen(id, `${name}的回访`)}
        />
      ))}
    </Group>
  )
}

/** Whether people were asked how it went, and what they said. */
export const Visits = ({ me, summary }: Props) => {
  const { type, period, found, zones, people } = summary
  const { visits } = summary.figures
  const open = (figure: FigureKey, words: string) => openBehind({ type, period, figure, words })
  const made = visitsMade(visits)
  return (
    <Card title="回访">
      <View>{visitsInWords(visits)}</View>
      {(made > 0 || visits.missed > 0) && (
        <View>
          {made > 0 && (
            <LinkRow
              id="visits-made"
              label="做了回访"
              words={`${made} 次`}
              onTap={() => open('visited', '做了回访的')}
            />
          )}
          {visits.missed > 0 && (
            <LinkRow
              id="visits-missed"
              label="没按时回访"
              words={`${visits.missed} 次`}
              onTap={() => open('missed', '没按时回访的')}
            />
          )}
        </View>
      )}
      {found.length > 0 && (
        <Group hint="问出了什么">
          {found.map(({ ticketId, what, near, outcome, words }) => (
            <JobRow
              key={ticketId}
              id={`found-${ticketId}`}
              title={`${what} · ${near}`}
              words={VISIT_OUTCOMES[outcome]}
              said={words}
              onTap={() => openTicket(me.role, ticketId)}
            />
          ))}
        </Group>
      )}
      {type === 'month' && (
        <>
          <Rows hint="按片区" of={zones} onOpen={(id, words) => open(`zoneVisits:${id}`, words)} />
          <Rows hint="按人" of={people} onOpen={(id, words) => open(`personVisits:${id}`, words)} />
        </>
      )}
    </Card>
  )
}
