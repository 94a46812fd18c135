import { View } from '@tarojs/components'
import type { HouseAccount } from '@contract/account'
import { owedOf } from '@/copy/owed'
import { sumOf } from '@/copy/sums'
import { BigSum } from '../pieces/big-sum/BigSum'

/** Which house, what it owes, and what it has. */
export const Head = ({ account }: { account: HouseAccount }) => {
  const { label, credit, paying } = account
  const owed = owedOf(account)
  return (
    <View className="office__head">
      <View className="office__title">{label}</View>
      {owed > 0 ? (
        <BigSum id="owed" word="一共欠" fen={owed} tone="alarm" />
      ) : (
        <View id="owed">没有欠费</View>
      )}
      {credit > 0 && <View id="credit">{`余额 ${sumOf(credit)}`}</View>}
      {paying && (
        <View className="office__warning" id="paying">
          {`${paying.name}正在用微信付，等一分钟再看，先别收现金。`}
        </View>
      )}
    </View>
  )
}
