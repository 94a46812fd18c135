import { View } from '@tarojs/components'
import type { MemberId, Moment } from '@contract/ids'
import type { ThreadRow } from '@contract/post'
import { Blank } from '@/components/blank/Blank'
import { List } from '@/components/list/List'
import { Tag } from '@/components/tag/Tag'
import { THREADS } from '@/copy/board-threads'
import { when } from '@/copy/times'
import { openThread } from '@/services/board-routes'
import { call } from '@/services/cloud'
import { useNow } from '@/services/use-now'
import { usePages } from '@/services/use-pages'

const Row = ({ thread, now }: { thread: ThreadRow; now: Moment }) => {
  const { id, title, other, last, unread, closed, at } = thread
  return (
    <View
      className="threads__row"
      id={`thread-${id}`}
      hoverClass="pressed"
      onClick={() => openThread(id)}
      ariaRole="button"
      ariaLabel={unread ? `${other}，有新的` : other}
    >
      <View className="threads__top">
        <View className="threads__other">
          {unread && <View className="threads__dot" id={`unread-${id}`} />}
          <View className="threads__name">{other}</View>
          {closed && <Tag word="已结束" tone="quiet" />}
        </View>
        <View className="threads__quiet">{when(at, now)}</View>
      </View>
      <View className="threads__last">{last}</View>
      <View className="threads__quiet">{title}</View>
    </View>
  )
}

/** Whom I speak with about what, the newest first. */
export const Threads = ({ me }: { me: MemberId }) => {
  const now = useNow()
  const pages = usePages(`threads ${me}`, (cursor) =>
    call('thread.list', { as: me, ...(cursor === undefined ? {} : { cursor }) }),
  )
  return (
    <List pages={pages} empty={<Blank drawing="mail" sentence={THREADS.empty} hint={THREADS.emptyHint} />}>
      {(threads) => threads.map((thread) => <Row key={thread.id} thread={thread} now={now} />)}
    </List>
  )
}
