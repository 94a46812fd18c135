import { ROLES } from '@contract/glossary'
import type { Membership } from '@contract/member'
import { actAs, liveAt, useSession } from '@/services/session'
import { Switching } from './Switching'

/** Someone with two roles, or in two communities, says here as whom they look; and with two houses, which is home. */
export const Memberships = ({ me }: { me: Membership }) => {
  const session = useSession()
  if (session.status !== 'member') return null
  const { memberships } = session
  const { houses = [] } = me
  const inOrder = [...houses].sort((one, other) =>
    one.label.localeCompare(other.label, 'zh-CN', { numeric: true }),
  )
  return (
    <>
      {memberships.length > 1 && (
        <Switching
          title="换个身份"
          choices={memberships.map(({ id, role, communityName }) => ({
            id: `as-${id}`,
            words: `${ROLES[role]} · ${communityName}`,
            on: id === me.id,
            onTap: () => actAs(id),
          }))}
        />
      )}
      {houses.length > 1 && (
        <Switching
          title="现在用哪套房"
          choices={inOrder.map(({ id, label }) => ({
            id: `home-${id}`,
            words: label,
            on: id === houses[0]?.id,
            onTap: () => liveAt(id),
          }))}
        />
      )}
    </>
  )
}
