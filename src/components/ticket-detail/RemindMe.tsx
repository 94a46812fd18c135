import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import type { TicketView } from '@contract/ticket'
import { Icon } from '@/components/icon/Icon'
import { nextReminder, REMINDERS } from '@/copy/reminders'
import { askConsent } from '@/services/subscribe'
import { tell } from '@/services/tell'
import { useStanding } from '@/services/use-standing'

/** One consent is one message; who wants to hear more may say so again, and is told when the next one cannot come. */
export const RemindMe = ({ me, ticket }: { me: MemberId; ticket: TicketView }) => {
  const { standing, refresh } = useStanding(me)
  // What neighbours hear is always the same one.
  const next = ticket.following ? 'accepted' : nextReminder(ticket)
  const isOut = standing?.held[next] === 0
  const ask = () => {
    void askConsent(me, REMINDERS.request).then((agreed) => {
      if (agreed) tell('好的，有进展就发微信告诉您')
      void refresh()
    })
  }
  return (
    <View
      className={isOut ? 'ticket-detail__remind ticket-detail__remind--out' : 'ticket-detail__remind'}
      id="remind"
      hoverClass="pressed"
      onClick={ask}
      ariaRole="button"
    >
      <Icon name="bell" />
      <View>{isOut ? '下一条微信提醒发不到您手机了，点这里再开' : '有进展微信提醒我'}</View>
    </View>
  )
}
