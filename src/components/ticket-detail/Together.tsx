import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import type { Moment } from '@contract/ids'
import type { TicketView } from '@contract/ticket'
import { Button } from '@/components/button/Button'
import { LinkRow } from '@/components/link-row/LinkRow'
import { untilInWords } from '@/copy/submit'
import { goBack, openTicket } from '@/services/routes'
import { tell } from '@/services/tell'
import { useCommand } from '@/services/use-command'

interface Props {
  me: Membership
  ticket: TicketView
  now: Moment
}

/** Who else waits for it; what it went into; and that one only follows it. */
export const Together = ({ me, ticket, now }: Props) => {
  const { busy, run } = useCommand()
  const { id, incident, mergedInto, followers = 0, following = false } = ticket
  const leave = async () => {
    const answer = await run('ticket.unfollow', { as: me.id, id })
    if (!answer?.ok) return
    tell('好的，不再提醒您')
    goBack()
  }
  const until = incident && untilInWords(incident.until, now)
  return (
    <>
      {incident && (
        <View className="ticket-detail__card" id="incident">
          <View className="ticket-detail__title">通告</View>
          <View>{incident.text}</View>
          {until && <View className="ticket-detail__hint">{until}</View>}
        </View>
      )}
      {mergedInto && (
        <View className="ticket-detail__card">
          <View className="ticket-detail__title">和另一张单子一起处理</View>
          <LinkRow
            id="merged-into"
            label={mergedInto.number}
            words="去看看"
            onTap={() => openTicket(me.role, mergedInto.id)}
          />
        </View>
      )}
      {following ? (
        <View className="ticket-detail__card" id="following">
          <View>您在跟进这张单子，有进展会告诉您</View>
          {followers > 1 && (
            <View className="ticket-detail__hint">{`连您一起，${followers} 位邻居在等`}</View>
          )}
          <Button id="unfollow" kind="quiet" label="不再跟进" busy={busy} onTap={() => void leave()} />
        </View>
      ) : (
        followers > 0 && (
          <View className="ticket-detail__card" id="followers">{`还有 ${followers} 位邻居在等`}</View>
        )
      )}
    </>
  )
}
