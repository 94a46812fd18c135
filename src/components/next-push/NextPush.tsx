import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import type { TemplateKey } from '@contract/notice'
import { Icon } from '@/components/icon/Icon'
import { REMINDERS, type Reminder } from '@/copy/reminders'
import { askConsent } from '@/services/subscribe'
import { tell } from '@/services/tell'
import { useStanding } from '@/services/use-standing'
import './next-push.scss'

interface Props {
  me: MemberId
  /** What is asked for; the one that comes next decides whether it has to be. */
  about: Reminder
  next: TemplateKey
  /** Plainly, that the next message cannot come. */
  words: string
}

/** One consent is one message. When the next one cannot reach the phone, that is said, and mended with one tap. */
export const NextPush = ({ me, about, next, words }: Props) => {
  const { standing, refresh } = useStanding(me)
  if (standing?.held[next] !== 0) return null
  const ask = () => {
    void askConsent(me, REMINDERS[about]).then((agreed) => {
      if (agreed) tell('好的，有消息就发微信')
      void refresh()
    })
  }
  return (
    <View className="next-push" id={`push-${about}`} hoverClass="pressed" onClick={ask} ariaRole="button">
      <Icon name="bell" />
      <View>{words}</View>
    </View>
  )
}
