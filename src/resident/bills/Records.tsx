import { useState } from 'react'
import { View } from '@tarojs/components'
import type { HouseId, MemberId } from '@contract/ids'
import { Segments } from '@/components/segments/Segments'
import { History } from './History'
import { Receipts } from './Receipts'

const SHELVES = { history: '全部账单', receipts: '缴费记录' } as const

interface Props {
  me: MemberId
  houseId: HouseId
  now: number
}

/** Everything that was charged, and everything that was paid. */
export const Records = (props: Props) => {
  const [shelf, setShelf] = useState<keyof typeof SHELVES>('history')
  return (
    <View className="bills__records">
      <Segments choices={SHELVES} chosen={shelf} onChoose={setShelf} />
      {shelf === 'history' ? <History {...props} /> : <Receipts {...props} />}
    </View>
  )
}
