import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import { Icon } from '@/components/icon/Icon'
import { askConsent } from '@/services/subscribe'
import { tell } from '@/services/tell'

/** One consent is one message; who wants to hear more may say so again. */
export const RemindMe = ({ me }: { me: MemberId }) => {
  const ask = () => {
    void askConsent(me, ['accepted', 'visit', 'closed']).then((agreed) => {
      if (agreed) tell('好的，有进展就发微信告诉您')
    })
  }
  return (
    <View className="ticket-detail__remind" id="remind" hoverClass="pressed" onClick={ask} ariaRole="button">
      <Icon name="bell" />
      <View>有进展微信提醒我</View>
    </View>
  )
}
