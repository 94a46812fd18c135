import { useState } from 'react'
import { View } from '@tarojs/components'
import type { InvoiceRow } from '@contract/invoice'
import type { MemberId } from '@contract/ids'
import { Button } from '@/components/button/Button'
import { Field } from '@/components/field/Field'
import { Sheet } from '@/components/sheet/Sheet'
import { sumOf } from '@/copy/sums'
import { tell } from '@/services/tell'
import { useCommand } from '@/services/use-command'

interface Props {
  me: MemberId
  invoice: InvoiceRow
  onDone: () => void
  onClose: () => void
}

/** The number of the one that was made out: the resident reads it with the receipt. */
export const NumberSheet = ({ me, invoice: { id, title, amount }, onDone, onClose }: Props) => {
  const [text, setText] = useState('')
  const { busy, run } = useCommand()
  const number = text.trim()
  const save = async () => {
    const answer = await run('invoice.made', { as: me, id, number })
    if (!answer?.ok) return
    tell('记下了，住户能看到')
    onDone()
  }
  return (
    <Sheet title="发票开好了" onClose={onClose}>
      <View className="office__form">
        <View className="office__hint">{`${title}，${sumOf(amount)}`}</View>
        <Field
          id="invoice-number"
          label="发票号码"
          value={text}
          placeholder="发票上的号码"
          most={40}
          onWrite={setText}
        />
        <Button
          id="invoice-sure"
          label="记下来"
          busy={busy}
          disabled={number === ''}
          onTap={() => void save()}
        />
      </View>
    </Sheet>
  )
}
