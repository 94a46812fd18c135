import { useEffect } from 'react'
import Taro from '@tarojs/taro'
import type { MemberId } from '@contract/ids'
import type { Standing } from '@contract/notice'
import { countWord } from '@/copy/counts'
import { call, type PhoneAnswer } from './cloud'
import { useAnswer } from './use-answer'

/** Several pieces of one page want it at the same moment: one question for all of them. */
const under = new Map<MemberId, Promise<PhoneAnswer<Standing>>>()
const ask = (as: MemberId): Promise<PhoneAnswer<Standing>> => {
  const asked = under.get(as) ?? call('notice.standing', { as }).finally(() => under.delete(as))
  under.set(as, asked)
  return asked
}

/** On the first tab, where the bell is. A page that stands on no tab has none to write on: the next that does will. */
const HOME = 0
const showUnread = (unread: number): void => {
  const shown =
    unread > 0
      ? Taro.setTabBarBadge({ index: HOME, text: countWord(unread) })
      : Taro.removeTabBarBadge({ index: HOME })
  shown.catch(() => undefined)
}

/** How many messages are unread, and how many WeChat ones may still be sent; the number is on the tab, too. */
export const useStanding = (me: MemberId) => {
  const { data, refresh } = useAnswer(`standing ${me}`, () => ask(me))
  const unread = data?.unread
  useEffect(() => {
    if (unread !== undefined) showUnread(unread)
  }, [unread])
  return { standing: data, refresh }
}
