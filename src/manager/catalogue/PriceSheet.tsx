import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Field } from '@/components/field/Field'
import { Phrases } from '@/components/phrases/Phrases'
import { Segments } from '@/components/segments/Segments'
import { Sheet } from '@/components/sheet/Sheet'
import { fenOf, PRICE_TYPES, UNITS, yuanWritten } from '@/copy/catalogue'
import type { PriceDraft } from './draft'

interface Props {
  price: PriceDraft
  taken: readonly string[]
  isNew: boolean
  onDone: (price: PriceDraft) => void
  onRemove: () => void
  onClose: () => void
}

/** One line of the price list. Quotes made before keep the price of their day. */
export const PriceSheet = ({ price, taken, isNew, onDone, onRemove, onClose }: Props) => {
  const [name, setName] = useState(price.name)
  const [type, setType] = useState(price.type)
  const [unit, setUnit] = useState(price.unit)
  const [written, setWritten] = useState(isNew ? '' : yuanWritten(price.amount))
  const amount = fenOf(written)
  const isTaken = taken.includes(name.trim())
  const isWhole = name.trim() !== '' && unit.trim() !== '' && amount !== undefined && !isTaken
  return (
    <Sheet title={isNew ? '加一项' : price.name} onClose={onClose}>
      <View className="catalogue__form">
        <Segments choices={PRICE_TYPES} chosen={type} onChoose={setType} />
        <Field
          id="price-name"
          label="名称"
          value={name}
          placeholder="比如：更换水龙头"
          most={20}
          fault={isTaken ? '这个名字已经有了，请换一个' : undefined}
          onWrite={setName}
        />
        <Field
          id="price-amount"
          label="单价（元）"
          value={written}
          placeholder="比如：80 或 12.50"
          most={8}
          fault={written !== '' && amount === undefined ? '请写成 80 或 12.50 这样' : undefined}
          onWrite={setWritten}
        />
        <Field id="price-unit" label="单位" value={unit} placeholder="比如：次" most={4} onWrite={setUnit} />
        <Phrases id="unit" phrases={UNITS} chosen={(word) => word === unit} onPick={setUnit} />
        <View>
          <Button
            id="price-done"
            label={isNew ? '加上' : '改好了'}
            disabled={!isWhole}
            onTap={() =>
              amount !== undefined && onDone({ ...price, name: name.trim(), type, unit: unit.trim(), amount })
            }
          />
          {!isNew && <Button id="price-remove" kind="quiet" label="删除" onTap={onRemove} />}
        </View>
      </View>
    </Sheet>
  )
}
