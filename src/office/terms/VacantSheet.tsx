import { useState } from 'react'
import { View } from '@tarojs/components'
import type { HouseTerms } from '@contract/fee'
import { Button } from '@/components/button/Button'
import { Sheet } from '@/components/sheet/Sheet'
import { SheetFooter } from '@/components/sheet/SheetFooter'
import { vacantFault } from '@/copy/house-terms'
import { While } from './While'

type Stretch = HouseTerms['vacant'][number]
interface Props {
  /** Undefined: a new one. */
  stretch: Stretch | undefined
  others: readonly Stretch[]
  onDone: (stretch: Stretch) => void
  onRemove: () => void
  onClose: () => void
}

/** From when to when nobody lived there; the last may go on. */
export const VacantSheet = ({ stretch, others, onDone, onRemove, onClose }: Props) => {
  const [form, setForm] = useState<{ from: string | undefined; to: string | undefined }>({
    from: stretch?.from,
    to: stretch?.to,
  })
  const { from, to } = form
  const fault = vacantFault(form, others)
  return (
    <Sheet title={stretch ? '改空置' : '加一段空置'} onClose={onClose}>
      <View className="office__form">
        <While
          id="vacant"
          from={from}
          to={to}
          since="请选"
          endless="还空着"
          onWrite={(change) => setForm((old) => ({ ...old, ...change }))}
        />
        <SheetFooter>
          {fault && (
            <View className="office__fault" id="vacant-fault">
              {fault}
            </View>
          )}
          <Button
            id="vacant-done"
            label={stretch ? '改好了' : '加上'}
            disabled={fault !== undefined}
            onTap={() => from !== undefined && onDone(to === undefined ? { from } : { from, to })}
          />
          {stretch && <Button id="vacant-remove" kind="quiet" label="删除" onTap={onRemove} />}
        </SheetFooter>
      </View>
    </Sheet>
  )
}
