import { useState } from 'react'
import { View } from '@tarojs/components'
import type { AccountView } from '@contract/account'
import type { HouseId, MemberId } from '@contract/ids'
import { Button } from '@/components/button/Button'
import { Field } from '@/components/field/Field'
import { Sheet } from '@/components/sheet/Sheet'
import { Words } from '@/components/words/Words'
import { yuanWritten } from '@/copy/catalogue'
import { refundWay } from '@/copy/ledger'
import { sumOf } from '@/copy/sums'
import { faultOf, someYuan, type Written } from '@/copy/written'
import { tell } from '@/services/tell'
import { useCommand } from '@/services/use-command'
import { useFees } from '../use-fees'

interface Props {
  me: MemberId
  houseId: HouseId
  payment: AccountView['received'][number]
  /** 分: what is left of it, and of the balance. */
  most: number
  onAsked: (view: AccountView) => void
  onClose: () => void
}

const within = (written: Written, most: number): Written =>
  'value' in written && written.value > most ? { fault: `最多能退 ${sumOf(most)}` } : written

/** How much goes back and why; above the limit it waits for a second person. */
export const RefundSheet = ({ me, houseId, payment: { id, method }, most, onAsked, onClose }: Props) => {
  const [text, setText] = useState(yuanWritten(most))
  const [words, setWords] = useState('')
  const { data: fees } = useFees(me)
  const { busy, run } = useCommand()
  const amount = within(someYuan(text), most)
  const reason = words.trim()
  const needsAnother = 'value' in amount && fees !== undefined && amount.value > fees.refundAlone

  const ask = async () => {
    if ('fault' in amount) return
    const answer = await run('refund.ask', { as: me, houseId, from: id, amount: amount.value, reason })
    if (!answer?.ok) return
    tell(needsAnother ? '已提交，等另一位项目经理同意' : '退款已提交')
    onAsked(answer.data)
  }
  return (
    <Sheet title="退款" onClose={onClose}>
      <View className="office__form">
        <View className="office__hint">{refundWay(method)}</View>
        <Field
          id="refund-amount"
          label="退多少（元）"
          value={text}
          placeholder={`最多 ${yuanWritten(most)}`}
          keys="digit"
          most={12}
          fault={faultOf(text, amount)}
          onWrite={setText}
        />
        <Words
          id="refund-reason"
          value={words}
          placeholder="为什么退，比如：重复交了。住户看得到"
          most={100}
          onWrite={setWords}
        />
        {needsAnother && (
          <View className="office__warning" id="refund-second">
            {`超过 ${sumOf(fees.refundAlone)}，要另一位项目经理同意，钱才会退。`}
          </View>
        )}
        <Button
          id="refund-sure"
          label={'value' in amount ? `退 ${sumOf(amount.value)}` : '退款'}
          busy={busy}
          disabled={'fault' in amount || reason === ''}
          onTap={() => void ask()}
        />
      </View>
    </Sheet>
  )
}
