import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Difference } from '@contract/reconciliation'
import type { MemberId } from '@contract/ids'
import { Button } from '@/components/button/Button'
import { Phrases } from '@/components/phrases/Phrases'
import { says, togglePhrase } from '@/components/phrases/add-phrase'
import { Sheet } from '@/components/sheet/Sheet'
import { Words } from '@/components/words/Words'
import { DIFFERENCES, USUAL_SETTLEMENTS } from '@/copy/reconcile'
import { sumOf } from '@/copy/sums'
import { tell } from '@/services/tell'
import { useCommand } from '@/services/use-command'

interface Props {
  me: MemberId
  day: string
  difference: Difference
  onDone: () => void
  onClose: () => void
}

/** What it was, in a word, for who asks later. */
export const SettleSheet = ({ me, day, difference: { id, type, amount }, onDone, onClose }: Props) => {
  const [words, setWords] = useState('')
  const { busy, run } = useCommand()
  const said = words.trim()
  const settle = async () => {
    const answer = await run('reconcile.settle', { as: me, day, id, words: said })
    if (!answer?.ok) return
    tell('记下了')
    onDone()
  }
  return (
    <Sheet title="怎么处理的？" onClose={onClose}>
      <View className="office__form">
        <View className="office__hint">{`${DIFFERENCES[type]}，${sumOf(amount)}`}</View>
        <Phrases
          id="settle-usual"
          phrases={USUAL_SETTLEMENTS}
          chosen={(phrase) => says(words, phrase)}
          onPick={(phrase) => setWords(togglePhrase(words, phrase))}
        />
        <Words
          id="settle-words"
          value={words}
          placeholder="是什么原因，怎么办的"
          most={100}
          onWrite={setWords}
        />
        <Button
          id="settle-sure"
          label="处理好了"
          busy={busy}
          disabled={said === ''}
          onTap={() => void settle()}
        />
      </View>
    </Sheet>
  )
}
