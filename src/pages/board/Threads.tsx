import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import { Icon } from '@/components/icon/Icon'
import { openThreads } from '@/services/board-routes'
import { useBoardStanding } from '@/services/use-board-standing'

/** The way to what neighbours have said to me alone; a dot when there is something new. */
export const Threads = ({ me }: { me: MemberId }) => {
  const unread = useBoardStanding(me).data?.unread ?? 0
  return (
    <View
      className="board__threads"
      id="threads"
      hoverClass="pressed"
      onClick={openThreads}
      ariaRole="button"
      ariaLabel={unread > 0 ? '私信，有新的' : '私信'}
    >
      <Icon name="mail" />
      {unread > 0 && <View className="board__dot" id="threads-unread" />}
    </View>
  )
}
