import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Icon } from '@/components/icon/Icon'
import { ROLES } from '@contract/glossary'
import { actAs, useSession } from '@/services/session'

/** Someone with two roles, or in two communities, says here as whom they look. */
export const Memberships = ({ me }: { me: Membership }) => {
  const session = useSession()
  if (session.status !== 'member' || session.memberships.length < 2) return null
  return (
    <View className="me__card">
      <View className="me__title">换个身份</View>
      {session.memberships.map(({ id, role, communityName }) => (
        <View
          className="me__switch"
          id={`as-${id}`}
          key={id}
          hoverClass="pressed"
          onClick={() => actAs(id)}
          ariaRole="button"
        >
          <View>{`${ROLES[role]} · ${communityName}`}</View>
          {id === me.id && <Icon name="check" />}
        </View>
      ))}
    </View>
  )
}
