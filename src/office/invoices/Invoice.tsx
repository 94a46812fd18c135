import { View } from '@tarojs/components'
import type { InvoiceRow } from '@contract/invoice'
import type { Moment } from '@contract/ids'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/group/Group'
import { sumOf } from '@/copy/sums'
import { when } from '@/copy/times'
import { copyText } from '@/services/share'
import { SumRow } from '../pieces/sum-row/SumRow'

interface Props {
  invoice: InvoiceRow
  now: Moment
  onMade: () => void
}

/** To whom, how much, and its number once it has one. */
export const Invoice = ({ invoice, now, onMade }: Props) => {
  const { id, title, taxNumber, label, amount, askedAt, number } = invoice
  const head = [title, taxNumber].filter(Boolean).join(' ')
  return (
    <Card>
      <View id={`invoice-${id}`}>
        <SumRow label={title} sum={sumOf(amount)} note={`${label}，${when(askedAt, now)} 申请`}>
          {taxNumber && <View className="office__hint">{`税号 ${taxNumber}`}</View>}
          {number && <View>{`已开，发票号 ${number}`}</View>}
        </SumRow>
      </View>
      {!number && (
        <View className="office__pair">
          <Button id={`copy-${id}`} kind="quiet" label="复制抬头" onTap={() => void copyText(head)} />
          <Button id={`made-${id}`} kind="soft" label="开好了" onTap={onMade} />
        </View>
      )}
    </Card>
  )
}
