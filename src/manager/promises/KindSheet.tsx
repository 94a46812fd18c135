import { useState } from 'react'
import { View } from '@tarojs/components'
import type { PromiseRules } from '@contract/promise'
import { BOUNDS } from '@domain/promise/edit'
import { Button } from '@/components/button/Button'
import { LinkRow } from '@/components/link-row/LinkRow'
import { Sheet } from '@/components/sheet/Sheet'
import { SheetFooter } from '@/components/sheet/SheetFooter'
import { Switch } from '@/components/switch/Switch'
import { termInWords, workHoursFault, workHoursInWords } from '@/copy/terms'
import { Hours } from './Hours'
import type { KindTerms } from './kind-rules'
import { MinutesSheet } from './MinutesSheet'

interface Props {
  word: string
  terms: KindTerms
  rules: PromiseRules
  onDone: (terms: KindTerms) => void
  onClose: () => void
}

/** What one kind promises otherwise than the rest. */
export const KindSheet = ({ word, terms: before, rules, onDone, onClose }: Props) => {
  const [terms, setTerms] = useState(before)
  const [timing, setTiming] = useState(false)
  const { finish, hours } = terms
  const shared = termInWords(rules.ordinary.finish)
  if (timing)
    return (
      <MinutesSheet
        title={`${word}，多久办好`}
        minutes={finish ?? rules.ordinary.finish}
        bounds={BOUNDS.finish}
        onDone={(minutes) => {
          setTerms({ ...terms, finish: minutes })
          setTiming(false)
        }}
        onClose={() => setTiming(false)}
      />
    )
  return (
    <Sheet title={word} onClose={onClose}>
      <View className="promises__form">
        <View>
          <Switch
            id="own-finish"
            label="单独定多久办好"
            hint={`不单独定就是 ${shared}`}
            on={finish !== undefined}
            onTap={() =>
              setTerms({ ...terms, finish: finish === undefined ? rules.ordinary.finish : undefined })
            }
          />
          {finish !== undefined && (
            <LinkRow
              id="finish-time"
              label="办好"
              words={termInWords(finish)}
              onTap={() => setTiming(true)}
            />
          )}
        </View>
        <Switch
          id="own-hours"
          label="单独定上班时间"
          hint={`不单独定就是${workHoursInWords(rules.hours)}`}
          on={hours !== undefined}
          onTap={() => setTerms({ ...terms, hours: hours ? undefined : rules.hours })}
        />
        {hours && <Hours hours={hours} onChange={(next) => setTerms({ ...terms, hours: next })} />}
        <SheetFooter>
          <Button
            id="kind-terms-done"
            label="改好了"
            disabled={hours !== undefined && workHoursFault(hours) !== undefined}
            onTap={() => onDone(terms)}
          />
        </SheetFooter>
      </View>
    </Sheet>
  )
}
