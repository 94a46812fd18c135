import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import type { AuditRow } from '@contract/people'
import { ROLES } from '@contract/glossary'
import { Blank } from '@/components/blank/Blank'
import { List } from '@/components/list/List'
import { didTo } from '@/copy/audit'
import { when } from '@/copy/times'
import { call } from '@/services/cloud'
import { openTicket } from '@/services/routes'
import { useNow } from '@/services/use-now'
import { usePages } from '@/services/use-pages'
import './audit.scss'

interface Props {
  row: AuditRow
  now: number
  onOpen: (id: NonNullable<AuditRow['ticketId']>) => void
}

const Row = ({ row: { id, at, what, by, whom, ticketId }, now, onOpen }: Props) => (
  <View className="audit__row" id={`audit-${id}`}>
    <View>
      <View className="audit__what">
        <View className="audit__who">{by.name}</View>
        {didTo(what, whom)}
      </View>
      <View className="audit__when">{`${ROLES[by.role]} · ${when(at, now)}`}</View>
    </View>
    {ticketId && (
      <View
        className="audit__ticket"
        id={`audit-ticket-${id}`}
        hoverClass="pressed"
        onClick={() => onOpen(ticketId)}
        ariaRole="button"
      >
        看单子
      </View>
    )}
  </View>
)

/** Who looked at whom, newest first. */
export const Audit = ({ me }: { me: Membership }) => {
  const pages = usePages(`audit ${me.id}`, (cursor) =>
    call('audit.list', { as: me.id, ...(cursor === undefined ? {} : { cursor }) }),
  )
  const now = useNow()
  return (
    <View className="audit">
      <View className="audit__hint">员工每次查看住户资料、号码，或打电话，都会记在这里。</View>
      <List pages={pages} empty={<Blank drawing="calm" sentence="还没有人查看过住户资料" />}>
        {(rows) =>
          rows.map((row) => (
            <Row key={row.id} row={row} now={now} onOpen={(ticket) => openTicket(me.role, ticket)} />
          ))
        }
      </List>
    </View>
  )
}
