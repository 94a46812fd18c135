import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import { Icon } from '@/components/icon/Icon'
import { countWord } from '@/copy/counts'
import { openInbox } from '@/services/routes'
import { useStanding } from '@/services/use-standing'
import './bell.scss'

/** The way to one's messages, with the number of those that are unread. */
export const Bell = ({ me }: { me: MemberId }) => {
  const { unread = 0 } = useStanding(me).standing ?? {}
  return (
    <View
      className="bell"
      id="inbox"
      hoverClass="pressed"
      onClick={openInbox}
      ariaRole="button"
      ariaLabel={unread > 0 ? `消息，${countWord(unread)} 条未读` : '消息'}
    >
      <Icon name="bell" />
      {unread > 0 && (
        <View className="bell__unread" id="inbox-unread">
          {countWord(unread)}
        </View>
      )}
    </View>
  )
}
