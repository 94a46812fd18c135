import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Field } from '@/components/field/Field'
import { Segments } from '@/components/segments/Segments'
import { Sheet } from '@/components/sheet/Sheet'
import { SheetFooter } from '@/components/sheet/SheetFooter'
import { boundsInWords, TIME_UNITS, unitOf, UNITS_OF_TIME } from '@/copy/terms'

interface Props {
  title: string
  minutes: number
  /** Minutes, both allowed. */
  bounds: readonly [least: number, most: number]
  onDone: (minutes: number) => void
  onClose: () => void
}

const minutesOf = (written: string, unit: keyof typeof UNITS_OF_TIME): number | undefined =>
  /^\d{1,5}$/.test(written.trim()) ? Number(written) * UNITS_OF_TIME[unit] : undefined

/** A length of time, as people say it, within what can be kept. */
export const MinutesSheet = ({ title, minutes: before, bounds, onDone, onClose }: Props) => {
  const [unit, setUnit] = useState(() => unitOf(before))
  const [written, setWritten] = useState(() => String(before / UNITS_OF_TIME[unit]))
  const minutes = minutesOf(written, unit)
  const [least, most] = bounds
  const fits = minutes !== undefined && minutes >= least && minutes <= most
  return (
    <Sheet title={title} onClose={onClose}>
      <View className="promises__form">
        <Field
          id="minutes"
          label={`要在 ${boundsInWords(bounds)}`}
          value={written}
          placeholder="只写数字"
          most={5}
          keys="number"
          fault={fits ? undefined : `请填 ${boundsInWords(bounds)}的时间`}
          onWrite={setWritten}
        />
        <Segments choices={TIME_UNITS} chosen={unit} onChoose={setUnit} />
        <SheetFooter>
          <Button
            id="minutes-done"
            label="改好了"
            disabled={!fits}
            onTap={() => minutes !== undefined && onDone(minutes)}
          />
        </SheetFooter>
      </View>
    </Sheet>
  )
}
