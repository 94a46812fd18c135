import { useState } from 'react'
import { View } from '@tarojs/components'
import type { WorkHours } from '@contract/promise'
import { Button } from '@/components/button/Button'
import { Sheet } from '@/components/sheet/Sheet'
import { SheetFooter } from '@/components/sheet/SheetFooter'
import { workHoursFault } from '@/copy/terms'
import { Hours } from './Hours'

interface Props {
  hours: WorkHours
  onDone: (hours: WorkHours) => void
  onClose: () => void
}

/** When ordinary work is done. */
export const HoursSheet = ({ hours: before, onDone, onClose }: Props) => {
  const [hours, setHours] = useState(before)
  return (
    <Sheet title="上班时间" onClose={onClose}>
      <View className="promises__form">
        <Hours hours={hours} onChange={setHours} />
        <SheetFooter>
          <Button
            id="hours-done"
            label="改好了"
            disabled={workHoursFault(hours) !== undefined}
            onTap={() => onDone(hours)}
          />
        </SheetFooter>
      </View>
    </Sheet>
  )
}
