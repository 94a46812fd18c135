import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import { ON_ROUND } from '@/copy/round'
import { heldInWords } from '@/copy/round-kept'
import { sendRound, type KeptOfMine } from '@/services/round-queue'
import './kept.scss'

/** What is still on the phone; a tap tries at once. */
export const QueueBar = ({ kept: { waiting, held } }: { kept: KeptOfMine }) =>
  waiting.length === 0 ? null : (
    <View
      className="queue-bar"
      id="round-queue"
      hoverClass="pressed"
      onClick={() => void sendRound()}
      ariaRole="button"
    >
      <Icon name="offline" />
      <View className="queue-bar__count">{ON_ROUND.waiting(waiting.length)}</View>
      <View className="queue-bar__hint">{held ? heldInWords(held) : ON_ROUND.waitingHint}</View>
    </View>
  )
