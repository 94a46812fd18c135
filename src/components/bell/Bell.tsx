import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import { Icon } from '@/components/icon/Icon'
import { call } from '@/services/cloud'
import { openInbox } from '@/services/routes'
import { useAnswer } from '@/services/use-answer'
import './bell.scss'

/** The way to one's messages, with a dot while one is unread. */
export const Bell = ({ me }: { me: MemberId }) => {
  const { data } = useAnswer(`bell ${me}`, () => call('inbox.list', { as: me }))
  const unread = data?.items.some(({ readAt }) => readAt === undefined) ?? false
  return (
    <View
      className="bell"
      id="inbox"
      hoverClass="pressed"
      onClick={openInbox}
      ariaRole="button"
      ariaLabel={unread ? '消息，有未读' : '消息'}
    >
      <Icon name="bell" />
      {unread && <View className="bell__dot" id="inbox-unread" />}
    </View>
  )
}
