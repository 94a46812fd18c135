import { View } from '@tarojs/components'
import type { MemberId, TicketId } from '@contract/ids'
import type { PersonView } from '@contract/ticket'
import { CallButton } from './CallButton'
import './person-chip.scss'

interface Props {
  person: PersonView
  /** What this person is here: 为您服务, 报修人. */
  part: string
  /** The job about which one would ring them, and as whom. */
  about: { as: MemberId; id: TicketId; whom: 'requester' | 'assignee' }
}

/** Who it is and, while they are needed, how to reach them. */
export const PersonChip = ({ person, part, about }: Props) => {
  const { id, name, post, maskedPhone, callable } = person
  return (
    <View className="person-chip">
      <View className="person-chip__face">{name.slice(0, 1)}</View>
      <View className="person-chip__words">
        <View className="person-chip__name">{name}</View>
        <View className="person-chip__post">{[post ?? part, maskedPhone].filter(Boolean).join(' · ')}</View>
      </View>
      {callable && <CallButton id={`call-${id}`} name={name} about={about} />}
    </View>
  )
}
