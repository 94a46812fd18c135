import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import type { PersonDetail } from '@contract/people'
import { ROLES } from '@contract/glossary'
import { Chip, Chips } from '@/components/chip/Chip'
import { PhoneNumber } from './PhoneNumber'

interface Props {
  me: MemberId
  person: PersonDetail
}

export const Who = ({ me, person }: Props) => {
  const { name, role, joined } = person
  return (
    <View className="person__card">
      <View className="person__who">
        <View className="person__face">{name.slice(0, 1)}</View>
        <View>
          <View className="person__name">{name}</View>
          <Chips>
            <Chip tone="brand" words={ROLES[role]} />
            {!joined && <Chip tone="wait" words="还没加入" />}
          </Chips>
        </View>
      </View>
      <PhoneNumber me={me} person={person} />
    </View>
  )
}
