import { View } from '@tarojs/components'
import type { Run } from '@contract/fee'
import { Button } from '@/components/button/Button'
import { Sheet } from '@/components/sheet/Sheet'
import { grouped } from '@/copy/export'
import { runSum } from '@/copy/runs'

export type Seen = Pick<Run, 'bills' | 'total' | 'odd'>
interface Props {
  seen: Seen
  busy: boolean
  onSure: () => void
  onClose: () => void
}

/** The last look before every house is told. */
export const IssueSheet = ({ seen, busy, onSure, onClose }: Props) => (
  <Sheet title="出账？" onClose={onClose}>
    <View className="office__form">
      <View id="issue-words">{`${runSum(seen)}，出账后会通知住户。`}</View>
      {seen.odd > 0 && (
        <View className="office__warning">{`还有 ${grouped(seen.odd)} 户要看一眼，都看过了吗？`}</View>
      )}
      <View className="office__hint">出账以后不能改，错了的要一张一张冲销。</View>
      <View>
        <Button id="issue-sure" label="出账" busy={busy} onTap={onSure} />
        <Button id="issue-not" kind="quiet" label="再看看" disabled={busy} onTap={onClose} />
      </View>
    </View>
  </Sheet>
)
