import { useState } from 'react'
import { View } from '@tarojs/components'
import type { AccountView } from '@contract/account'
import type { BillView } from '@contract/bill'
import type { MemberId } from '@contract/ids'
import { Button } from '@/components/button/Button'
import { Sheet } from '@/components/sheet/Sheet'
import { Words } from '@/components/words/Words'
import { reversalSentences } from '@/copy/ledger'
import { tell } from '@/services/tell'
import { useCommand } from '@/services/use-command'

interface Props {
  me: MemberId
  bill: BillView
  onReversed: (view: AccountView) => void
  onClose: () => void
}

/** A wrong bill is taken back, with why: what becomes of what was paid is said before. */
export const Reverse = ({ me, bill: { id, name, paid }, onReversed, onClose }: Props) => {
  const [words, setWords] = useState('')
  const { busy, run } = useCommand()
  const reason = words.trim()
  const reverse = async () => {
    const answer = await run('account.reverse', { as: me, id, reason })
    if (!answer?.ok) return
    tell('已冲销')
    onReversed(answer.data)
  }
  return (
    <Sheet title={`冲销 ${name}`} onClose={onClose}>
      <View className="office__form">
        {reversalSentences(paid).map((sentence) => (
          <View key={sentence}>{sentence}</View>
        ))}
        <Words
          id="reverse-reason"
          value={words}
          placeholder="为什么冲销，比如：面积登记错了。住户看得到"
          most={100}
          onWrite={setWords}
        />
        <View>
          <Button
            id="reverse-sure"
            kind="alarm"
            label="冲销"
            busy={busy}
            disabled={reason === ''}
            onTap={() => void reverse()}
          />
          <Button id="reverse-not" kind="quiet" label="先不用" disabled={busy} onTap={onClose} />
        </View>
      </View>
    </Sheet>
  )
}
