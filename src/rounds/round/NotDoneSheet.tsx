import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Phrases } from '@/components/phrases/Phrases'
import { Sheet } from '@/components/sheet/Sheet'
import { SheetFooter } from '@/components/sheet/SheetFooter'
import { Words } from '@/components/words/Words'
import { PROOF } from '@/copy/rounds-proof'

interface Props {
  busy: boolean
  onSure: (words: string) => void
  onClose: () => void
}

const MOST = 100

/** Not accepted: its doer is told why, or it would help nobody. */
export const NotDoneSheet = ({ busy, onSure, onClose }: Props) => {
  const [words, setWords] = useState('')
  const said = words.trim()
  return (
    <Sheet title={PROOF.notDoneTitle} onClose={onClose}>
      <View className="rounds__form">
        <View className="rounds__note">{PROOF.notDoneHint}</View>
        <Phrases
          id="not-done-phrase"
          phrases={PROOF.notDonePhrases}
          chosen={(phrase) => phrase === said}
          onPick={setWords}
        />
        <Words
          id="not-done-words"
          value={words}
          placeholder={PROOF.notDoneWords}
          most={MOST}
          onWrite={setWords}
        />
      </View>
      <SheetFooter>
        <Button
          id="not-done-sure"
          label={PROOF.notDone}
          busy={busy}
          disabled={said === ''}
          onTap={() => onSure(said)}
        />
      </SheetFooter>
    </Sheet>
  )
}
