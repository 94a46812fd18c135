import { View } from '@tarojs/components'
import type { Difference } from '@contract/reconciliation'
import { Button } from '@/components/button/Button'
import { LinkRow } from '@/components/link-row/LinkRow'
import { DIFFERENCES, WHAT_TO_DO } from '@/copy/reconcile'
import { sumOf } from '@/copy/sums'
import { when } from '@/copy/times'
import { openAccount } from '@/services/office-routes'
import { useNow } from '@/services/use-now'
import { SumRow } from '../pieces/sum-row/SumRow'
import './difference.scss'

interface Props {
  difference: Difference
  onSettle: () => void
}

/** What does not agree, what to do about it, and who has. */
export const OneDifference = ({ difference, onSettle }: Props) => {
  const now = useNow()
  const { id, type, words, amount, houseId, label, settled } = difference
  return (
    <View className="difference" id={`difference-${id}`}>
      <SumRow label={DIFFERENCES[type]} sum={sumOf(amount)} tone={settled ? 'quiet' : 'alarm'} note={words} />
      {settled ? (
        <View className="office__hint">{`${settled.by} ${when(settled.at, now)}：${settled.words}`}</View>
      ) : (
        <View className="office__warning">{WHAT_TO_DO[type]}</View>
      )}
      {houseId && (
        <LinkRow
          id={`account-of-${id}`}
          label={label ?? '房屋账户'}
          words="看账户"
          onTap={() => openAccount(houseId)}
        />
      )}
      {!settled && <Button id={`settle-${id}`} kind="soft" label="处理好了" onTap={onSettle} />}
    </View>
  )
}
