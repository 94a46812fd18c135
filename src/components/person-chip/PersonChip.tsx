import { View } from '@tarojs/components'
import type { PersonView } from '@contract/ticket'
import { Icon } from '@/components/icon/Icon'
import type { CallAbout } from '@/services/use-call'
import { CallButton } from './CallButton'
import './person-chip.scss'

interface Props {
  person: PersonView
  /** What this person is here: 为您服务, 报修人. */
  part: string
  /** The job about which one would ring them, and as whom. */
  about: CallAbout
  /** More is known of them than fits here. */
  onOpen?: () => void
}

/** Who it is and, while they are needed, how to reach them. */
export const PersonChip = ({ person, part, about, onOpen }: Props) => {
  const { id, name, post, maskedPhone, callable } = person
  return (
    <View
      className="person-chip"
      {...(onOpen
        ? {
            id: `who-${id}`,
            hoverClass: 'pressed',
            onClick: onOpen,
            ariaRole: 'button',
            ariaLabel: `看看${name}是谁`,
          }
        : {})}
    >
      <View className="person-chip__face">{name.slice(0, 1)}</View>
      <View className="person-chip__words">
        <View className="person-chip__name">
          {name}
          {onOpen && <Icon name="forward" />}
        </View>
        <View className="person-chip__post">{[post ?? part, maskedPhone].filter(Boolean).join(' · ')}</View>
      </View>
      {callable && <CallButton id={`call-${id}`} name={name} about={about} />}
    </View>
  )
}
