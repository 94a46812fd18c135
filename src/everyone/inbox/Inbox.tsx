import { View } from '@tarojs/components'
import type { NoticeId } from '@contract/ids'
import type { Membership } from '@contract/member'
import type { InboxItem } from '@contract/notice'
import { Blank } from '@/components/blank/Blank'
import { Button } from '@/components/button/Button'
import { List } from '@/components/list/List'
import { Footer } from '@/components/page/Footer'
import { when } from '@/copy/times'
import { call } from '@/services/cloud'
import { openInboxPage, openTicket } from '@/services/routes'
import { useNow } from '@/services/use-now'
import { usePages } from '@/services/use-pages'
import './inbox.scss'

/** As many as one call may mark. */
const MOST = 50

const Letter = ({ letter, now, onOpen }: { letter: InboxItem; now: number; onOpen: () => void }) => (
  <View
    className="inbox__letter"
    id={`notice-${letter.id}`}
    hoverClass="pressed"
    onClick={onOpen}
    ariaRole="button"
  >
    <View className="inbox__top">
      {letter.readAt === undefined && <View className="inbox__dot" ariaLabel="未读" />}
      <View className="inbox__title">{letter.title}</View>
      <View className="inbox__time">{when(letter.at, now)}</View>
    </View>
    <View className="inbox__body">{letter.body}</View>
  </View>
)

/** Everything I was told, newest first; each leads to what it is about. */
export const Inbox = ({ me }: { me: Membership }) => {
  const pages = usePages(`inbox ${me.id}`, (cursor) =>
    call('inbox.list', { as: me.id, ...(cursor === undefined ? {} : { cursor }) }),
  )
  const now = useNow()
  const unread = pages.items?.filter(({ readAt }) => readAt === undefined).map(({ id }) => id) ?? []

  const markRead = async (ids: NoticeId[]) => {
    if (ids.length === 0) return
    await call('inbox.read', { as: me.id, ids: ids.slice(0, MOST) })
    await pages.refresh()
  }
  const open = (letter: InboxItem) => {
    if (letter.readAt === undefined) void markRead([letter.id])
    if (letter.ticketId) openTicket(me.role, letter.ticketId)
    else if (letter.opens) openInboxPage(letter.opens, letter.period, letter.about)
  }

  return (
    <>
      <List
        pages={pages}
        empty={<Blank drawing="mail" sentence="还没有消息" hint="单子有进展，会在这里告诉您" />}
      >
        {(letters) =>
          letters.map((letter) => (
            <Letter key={letter.id} letter={letter} now={now} onOpen={() => open(letter)} />
          ))
        }
      </List>
      {unread.length > 0 && (
        <Footer>
          <Button id="read-all" kind="quiet" label="全部已读" onTap={() => void markRead(unread)} />
        </Footer>
      )}
    </>
  )
}
