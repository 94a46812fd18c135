import { View } from '@tarojs/components'
import { PROMISES } from '@contract/glossary'
import type { Moment } from '@contract/ids'
import type { TicketView } from '@contract/ticket'
import { recordInWords } from '@/copy/promises'

/** For who answers for the work: every promise, kept or late, and who held it. Others are not sent them. */
export const Promises = ({ ticket: { promises = [] }, now }: { ticket: TicketView; now: Moment }) =>
  promises.length === 0 ? null : (
    <View className="ticket-detail__card" id="promises">
      <View className="ticket-detail__title">承诺记录</View>
      {promises.map((record) => {
        const { words, tone } = recordInWords(record, now)
        return (
          <View className="ticket-detail__promise" key={`${record.name} ${record.dueAt}`}>
            <View className="ticket-detail__label">{PROMISES[record.name]}</View>
            <View className={`ticket-detail__kept ticket-detail__kept--${tone}`}>{words}</View>
          </View>
        )
      })}
    </View>
  )
