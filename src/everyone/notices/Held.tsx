import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Button } from '@/components/button/Button'
import { leftInWords, REMINDER_WORDS, REMINDERS, remindersOf } from '@/copy/reminders'
import { askConsent } from '@/services/subscribe'
import { tell } from '@/services/tell'
import { useStanding } from '@/services/use-standing'

/** How many WeChat messages may still be sent, and one tap for more: one consent is one message. */
export const Held = ({ me }: { me: Membership }) => {
  const { standing, refresh } = useStanding(me.id)
  const about = remindersOf(me.role)
  const ask = () => {
    void askConsent(me.id, REMINDERS[about]).then((agreed) => {
      if (agreed) tell('好的，每样多了一条')
      void refresh()
    })
  }
  return (
    <View className="notices__card">
      <View className="notices__title">微信提醒</View>
      <View className="notices__hint">微信规定，点一次只能发一条。发不了的，都在“消息”里。</View>
      {standing && (
        <View>
          {REMINDERS[about].map((key) => (
            <View className="notices__held" id={`held-${key}`} key={key}>
              <View>{REMINDER_WORDS[key]}</View>
              <View
                className={standing.held[key] > 0 ? 'notices__left' : 'notices__left notices__left--none'}
              >
                {leftInWords(standing.held[key])}
              </View>
            </View>
          ))}
        </View>
      )}
      <Button id="more-reminders" label="再开一条" onTap={ask} />
    </View>
  )
}
