import { View } from '@tarojs/components'
import type { PersonView } from '@contract/ticket'
import { Icon } from '@/components/icon/Icon'
import { dial } from '@/services/routes'
import './person-chip.scss'

interface Props {
  person: PersonView
  /** What this person is here: 为您服务, 报修人. */
  part: string
}

/** Who it is and, while they are needed, how to reach them. */
export const PersonChip = ({ person, part }: Props) => {
  const { name, post, phone, maskedPhone } = person
  return (
    <View className="person-chip">
      <View className="person-chip__face">{name.slice(0, 1)}</View>
      <View className="person-chip__words">
        <View className="person-chip__name">{name}</View>
        <View className="person-chip__post">{[post ?? part, maskedPhone].filter(Boolean).join(' · ')}</View>
      </View>
      {phone && (
        <View
          className="person-chip__call"
          id={`call-${person.id}`}
          hoverClass="pressed"
          onClick={(event) => {
            event.stopPropagation()
            dial(phone)
          }}
          ariaRole="button"
          ariaLabel={`打电话给${name}`}
        >
          <Icon name="call" />
        </View>
      )}
    </View>
  )
}
