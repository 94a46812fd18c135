import { useState } from 'react'
import { View } from '@tarojs/components'
import type { VisitTerms } from '@contract/feedback'
import { Button } from '@/components/button/Button'
import { Sheet } from '@/components/sheet/Sheet'
import { SheetFooter } from '@/components/sheet/SheetFooter'
import { Switch } from '@/components/switch/Switch'
import { visitTermsInWords } from '@/copy/visit-rules'
import { TermsForm } from './TermsForm'

interface Props {
  word: string
  /** Undefined: as the rest. */
  terms: VisitTerms | undefined
  all: VisitTerms
  onDone: (terms: VisitTerms | undefined) => void
  onClose: () => void
}

/** How one kind is asked about. */
export const KindSheet = ({ word, terms: before, all, onDone, onClose }: Props) => {
  const [terms, setTerms] = useState(before)
  return (
    <Sheet title={word} onClose={onClose}>
      <View className="visit-rules__form">
        <Switch
          id="own-visit"
          label="单独定"
          hint={`不单独定就是：${visitTermsInWords(all)}`}
          on={terms !== undefined}
          onTap={() => setTerms(terms ? undefined : all)}
        />
        {terms && <TermsForm id="own" terms={terms} onChange={(part) => setTerms({ ...terms, ...part })} />}
        <SheetFooter>
          <Button id="own-visit-done" label="改好了" onTap={() => onDone(terms)} />
        </SheetFooter>
      </View>
    </Sheet>
  )
}
