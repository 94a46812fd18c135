import { View } from '@tarojs/components'
import { openLog } from '@/services/manager-routes'
import './manager-links.scss'

/** A resident rings, or stops one on the way: written down at once. */
export const LogLink = () => (
  <View className="manager-links manager-links--one">
    <View
      className="manager-links__link"
      id="to-log"
      hoverClass="pressed"
      onClick={openLog}
      ariaRole="button"
    >
      替住户报单
    </View>
  </View>
)
