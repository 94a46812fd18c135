import { View } from '@tarojs/components'
import { ABSENCES } from '@contract/glossary'
import type { MemberId } from '@contract/ids'
import type { Membership } from '@contract/member'
import { LinkRow } from '@/components/link-row/LinkRow'
import { countWord } from '@/copy/counts'
import { isStaff } from '@/copy/people'
import { openMine, openThreads } from '@/services/board-routes'
import { openLog } from '@/services/manager-routes'
import {
  openBills,
  openDuty,
  openHouses,
  openJoin,
  openMyData,
  openNotices,
  openPrivacy,
} from '@/services/routes'
import { useBoardStanding } from '@/services/use-board-standing'
import { useStanding } from '@/services/use-standing'

const housesInWords = ({ houses = [] }: Membership): string =>
  houses.length > 1 ? `${houses.length} 套` : (houses[0]?.label ?? '')

/** The tab knows how many are unread on this page, too. */
const NoticesLink = ({ me }: { me: MemberId }) => {
  const { unread = 0 } = useStanding(me).standing ?? {}
  return (
    <LinkRow
      id="my-notices"
      label="消息提醒"
      words={unread > 0 ? `${countWord(unread)} 条未读` : '微信提醒、免打扰'}
      onTap={openNotices}
    />
  )
}

/** What I have written for my neighbours, and what they have said to me alone. */
const BoardLinks = ({ me }: { me: MemberId }) => {
  const unread = useBoardStanding(me).data?.unread ?? 0
  return (
    <>
      <LinkRow id="my-posts" label="我的发布" words="邻里、收藏" onTap={openMine} />
      <LinkRow
        id="my-threads"
        label="私信"
        words={unread > 0 ? `${countWord(unread)} 条未读` : '和邻居说的'}
        onTap={openThreads}
      />
    </>
  )
}

/** Everything about myself that is one tap away. */
export const Links = ({ me }: { me: Membership }) => (
  <View className="me__card me__links">
    {me.role === 'resident' && (
      <>
        <LinkRow id="my-houses" label="我的房屋" words={housesInWords(me)} onTap={openHouses} />
        <LinkRow id="my-bills" label="账单" words="缴费、收据" onTap={openBills} />
      </>
    )}
    {isStaff(me.role) && (
      <>
        <LinkRow
          id="my-duty"
          label="我的值班"
          words={me.away ? ABSENCES[me.away] : '上班'}
          onTap={openDuty}
        />
        <LinkRow id="my-log" label="替住户报单" words="来电、到前台" onTap={openLog} />
      </>
    )}
    {me.role !== 'admin' && (
      <>
        <BoardLinks me={me.id} />
        <NoticesLink me={me.id} />
      </>
    )}
    <LinkRow id="my-data" label="我的资料" onTap={openMyData} />
    <LinkRow id="privacy" label="隐私说明" onTap={openPrivacy} />
    <LinkRow id="join-other" label="加入其他小区或房屋" onTap={() => openJoin()} />
  </View>
)
