import { View } from '@tarojs/components'
import type { TicketChoice } from '@contract/ticket'
import { LinkRow } from '@/components/link-row/LinkRow'
import { Sheet } from '@/components/sheet/Sheet'

interface Props {
  choices: TicketChoice[]
  word: (choice: TicketChoice) => string
  onTake: (choice: TicketChoice) => void
  onClose: () => void
}

/** Everything that is allowed and seldom wanted. */
export const MoreSheet = ({ choices, word, onTake, onClose }: Props) => (
  <Sheet title="更多" onClose={onClose}>
    <View>
      {choices.map((choice) => (
        <LinkRow key={choice} id={choice} label={word(choice)} onTap={() => onTake(choice)} />
      ))}
    </View>
  </Sheet>
)
