import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { DateField } from '@/components/date-field/DateField'
import { Field } from '@/components/field/Field'
import { Phrases } from '@/components/phrases/Phrases'
import { Sheet } from '@/components/sheet/Sheet'
import { HOLIDAY_NAMES, MOST_DAYS, daysBetween, dayOf, holidayWord, type Run } from '@/copy/duty'
import { useNow } from '@/services/use-now'

interface Props {
  busy: boolean
  onAdd: (run: Run) => void
  onClose: () => void
}

const KINDS = [false, true]

/** A stretch of days under one name; one day when only the first is given. */
export const HolidaySheet = ({ busy, onAdd, onClose }: Props) => {
  const [name, setName] = useState('')
  const [work, setWork] = useState(false)
  const [first, setFirst] = useState<string>()
  const [last, setLast] = useState<string>()
  const today = dayOf(useNow())
  const end = last ?? first
  const backwards = first !== undefined && end !== undefined && end < first
  const tooLong = first !== undefined && end !== undefined && daysBetween(first, end).length > MOST_DAYS
  const run =
    first !== undefined && end !== undefined && !backwards && !tooLong && name.trim() !== ''
      ? { name: name.trim(), work, first, last: end }
      : undefined
  return (
    <Sheet title="加日子" onClose={onClose}>
      <View className="zones__ask">
        <Phrases
          id="holiday-work"
          phrases={KINDS.map(holidayWord)}
          chosen={(word) => word === holidayWord(work)}
          onPick={(word) => setWork(word === holidayWord(true))}
        />
        <Phrases
          id="holiday-name"
          phrases={HOLIDAY_NAMES}
          chosen={(word) => word === name}
          onPick={setName}
        />
        <Field
          id="holiday-own"
          label="叫什么"
          value={name}
          placeholder="例如 国庆节"
          most={12}
          onWrite={setName}
        />
        <DateField
          id="holiday-first"
          label="从哪天"
          value={first}
          placeholder="选第一天"
          from={today}
          onPick={setFirst}
        />
        <DateField
          id="holiday-last"
          label="到哪天"
          value={end}
          placeholder="只有一天就不用选"
          from={first ?? today}
          onPick={setLast}
        />
        {backwards && <View className="holidays__fault">最后一天在第一天前面，请重选</View>}
        {tooLong && <View className="holidays__fault">{`一次最多 ${MOST_DAYS} 天，请分几次加`}</View>}
        <Button
          id="holiday-save"
          label="保存"
          busy={busy}
          disabled={run === undefined}
          onTap={() => run && onAdd(run)}
        />
      </View>
    </Sheet>
  )
}
