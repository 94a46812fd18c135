import { View } from '@tarojs/components'
import { Sheet } from '@/components/sheet/Sheet'
import type { Asking } from './asking'
import { Reason } from './Reason'

interface Props extends Asking {
  choice: 'cancel' | 'decline' | 'refuse' | 'reopen'
  title: string
  /** What will happen then. */
  hint?: string
  phrases: readonly string[]
  verb: string
  kind?: 'main' | 'alarm'
  onSay: (reason: string) => void
}

/** Something is turned round, and somebody else will ask why; one tap gives the reason. */
export const ReasonSheet = ({ title, hint, onClose, ...asking }: Props) => (
  <Sheet title={title} onClose={onClose}>
    <View className="ticket-detail__ask">
      {hint && <View className="ticket-detail__hint">{hint}</View>}
      <Reason {...asking} />
    </View>
  </Sheet>
)
