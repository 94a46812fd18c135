import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import { KEPT } from '@/copy/kept'
import { sendKept } from '@/services/offline-queue'
import './offline-bar.scss'

/** Nothing is lost: it is on the phone, and goes when there is signal. A tap tries at once. */
export const OfflineBar = ({ steps }: { steps: number }) =>
  steps === 0 ? null : (
    <View
      className="offline-bar"
      id="offline-bar"
      hoverClass="pressed"
      onClick={() => void sendKept()}
      ariaRole="button"
    >
      <Icon name="offline" />
      <View>{KEPT.bar(steps)}</View>
    </View>
  )
