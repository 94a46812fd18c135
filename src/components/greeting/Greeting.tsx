import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Bell } from '@/components/bell/Bell'
import { ROLES } from '@contract/glossary'
import { greeting } from '@/copy/times'
import './greeting.scss'

/** Where this person stands in the community: a house, the zones answered for, or a post. */
const standing = ({ role, houses = [], zones = [] }: Membership): string => {
  if (role === 'resident') return houses.map(({ label }) => label).join('、')
  return [ROLES[role], zones.map(({ name }) => name).join('、')].filter(Boolean).join(' · ')
}

export const Greeting = ({ me, now }: { me: Membership; now: number }) => (
  <View className="greeting">
    <View>
      <View className="greeting__name">{`${greeting(now)}，${me.name}`}</View>
      <View className="greeting__place">{standing(me)}</View>
    </View>
    <Bell me={me.id} />
  </View>
)
