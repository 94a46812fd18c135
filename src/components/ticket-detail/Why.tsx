import { View } from '@tarojs/components'
import type { TicketView } from '@contract/ticket'

/** For who answers for the work: why it went to this person, and what could not be told. Others are sent neither. */
export const Why = ({ ticket: { why, assignee, undelivered } }: { ticket: TicketView }) => {
  if (why.length === 0 && undelivered === undefined) return null
  return (
    <View className="ticket-detail__card">
      {why.length > 0 && <View className="ticket-detail__title">{`为什么派给${assignee.name}`}</View>}
      {why.map((reason) => (
        <View className="ticket-detail__reason" key={reason}>
          {reason}
        </View>
      ))}
      {undelivered !== undefined && (
        <View className="ticket-detail__undelivered">{`有 ${undelivered} 条微信提醒没送到，请打个电话告知`}</View>
      )}
    </View>
  )
}
