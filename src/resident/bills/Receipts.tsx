import { View } from '@tarojs/components'
import type { LedgerRow } from '@contract/ledger'
import type { HouseId, MemberId } from '@contract/ids'
import { Blank } from '@/components/blank/Blank'
import { List } from '@/components/list/List'
import { BILLS } from '@/copy/bill-page'
import { yuan } from '@/copy/money'
import { receiptFor, receiptTitle } from '@/copy/receipts'
import { when } from '@/copy/times'
import { call } from '@/services/cloud'
import { openReceipt } from '@/services/routes'
import { usePages } from '@/services/use-pages'

const Row = ({ row, now }: { row: LedgerRow; now: number }) => {
  const what = receiptFor(row)
  return (
    <View
      className="bills__record"
      id={`receipt-${row.id}`}
      hoverClass="pressed"
      onClick={() => openReceipt(row.id)}
      ariaRole="button"
    >
      <View className="bills__pair">
        <View className="bills__name">{receiptTitle(row)}</View>
        <View className="bills__amount">{yuan(row.amount)}</View>
      </View>
      {what !== '' && <View className="bills__hint">{what}</View>}
      <View className="bills__hint">{when(row.at, now)}</View>
    </View>
  )
}

/** What was paid, kept and given back, the newest first. */
export const Receipts = ({ me, houseId, now }: { me: MemberId; houseId: HouseId; now: number }) => {
  const pages = usePages(`receipts of ${houseId} for ${me}`, (cursor) =>
    call('bill.receipts', { as: me, houseId, ...(cursor === undefined ? {} : { cursor }) }),
  )
  return (
    <List pages={pages} empty={<Blank drawing="calm" sentence={BILLS.noReceipts} />}>
      {(rows) => rows.map((row) => <Row key={row.id} row={row} now={now} />)}
    </List>
  )
}
