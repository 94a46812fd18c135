import { View } from '@tarojs/components'
import type { BillView } from '@contract/bill'
import { LinkRow } from '@/components/link-row/LinkRow'
import { openTicket } from '@/services/routes'

/** What was asked about it, and where the answer is. */
export const Question = ({ bill: { ticketId, disputed } }: { bill: BillView }) =>
  ticketId === undefined ? null : (
    <View className="bill__link">
      <LinkRow
        id="bill-ticket"
        label={disputed ? '您问的问题' : '上次的答复'}
        words={disputed ? '看进展' : '看看'}
        onTap={() => openTicket('resident', ticketId)}
      />
    </View>
  )
