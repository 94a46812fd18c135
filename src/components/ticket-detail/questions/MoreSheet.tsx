import { View } from '@tarojs/components'
import type { Role } from '@contract/member'
import type { TicketChoice } from '@contract/ticket'
import { LinkRow } from '@/components/link-row/LinkRow'
import { Sheet } from '@/components/sheet/Sheet'
import { choiceWord } from '@/copy/choices'

interface Props {
  choices: TicketChoice[]
  role: Role
  onTake: (choice: TicketChoice) => void
  onClose: () => void
}

/** Everything that is allowed and seldom wanted. */
export const MoreSheet = ({ choices, role, onTake, onClose }: Props) => (
  <Sheet title="更多" onClose={onClose}>
    <View>
      {choices.map((choice) => (
        <LinkRow key={choice} id={choice} label={choiceWord(choice, role)} onTap={() => onTake(choice)} />
      ))}
    </View>
  </Sheet>
)
