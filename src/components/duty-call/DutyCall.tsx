import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import { dial } from '@/services/routes'
import './duty-call.scss'

/** In danger one does not wait for a screen: the number that somebody answers day and night. */
export const DutyCall = ({ phone }: { phone: string }) => (
  <View
    className="duty-call"
    id="call-duty"
    hoverClass="pressed"
    onClick={() => dial(phone.replace(/[^\d+]/g, ''))}
    ariaRole="button"
    ariaLabel={`打值班电话 ${phone}`}
  >
    <Icon name="call" />
    <View>
      <View className="duty-call__words">打值班电话</View>
      <View className="duty-call__words">{phone}</View>
    </View>
  </View>
)
