import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Agreement, FeeItem } from '@contract/fee'
import { Button } from '@/components/button/Button'
import { Field } from '@/components/field/Field'
import { Phrases } from '@/components/phrases/Phrases'
import { Sheet } from '@/components/sheet/Sheet'
import { SheetFooter } from '@/components/sheet/SheetFooter'
import { agreementOf, isBySpace, writtenOf } from './agreement-form'
import { While } from './While'

interface Props {
  items: FeeItem[]
  /** Undefined: a new one. */
  agreement: Agreement | undefined
  onDone: (agreement: Agreement) => void
  onRemove: () => void
  onClose: () => void
}

/** One item, since when, until when, how many and how much of it. */
export const AgreementSheet = ({ items, agreement, onDone, onRemove, onClose }: Props) => {
  const [form, setForm] = useState(() => writtenOf(agreement))
  const write = (change: Partial<typeof form>) => setForm((old) => ({ ...old, ...change }))
  const made = agreementOf(form, items)
  return (
    <Sheet title={agreement ? '改约定' : '加一项约定'} onClose={onClose}>
      <View className="office__form">
        <Phrases
          id="agreement-fee"
          phrases={items.map(({ name }) => name)}
          chosen={(word) => items.some(({ id, name }) => name === word && id === form.feeId)}
          onPick={(word) => write({ feeId: items.find(({ name }) => name === word)?.id })}
        />
        {isBySpace(items, form.feeId) && (
          <Field
            id="agreement-count"
            label="几个车位"
            value={form.count}
            placeholder="比如：1"
            keys="number"
            most={2}
            onWrite={(count) => write({ count })}
          />
        )}
        <Field
          id="agreement-percent"
          label="收百分之几"
          value={form.percent}
          placeholder="100 就是照常收，90 就是九折"
          keys="number"
          most={3}
          onWrite={(percent) => write({ percent })}
        />
        <While
          id="agreement"
          from={form.from}
          to={form.to}
          since="不选就是一直"
          endless="没说到哪天"
          onWrite={write}
        />
        <SheetFooter>
          {'fault' in made && (
            <View className="office__fault" id="agreement-fault">
              {made.fault}
            </View>
          )}
          <Button
            id="agreement-done"
            label={agreement ? '改好了' : '加上'}
            disabled={'fault' in made}
            onTap={() => 'feeId' in made && onDone(made)}
          />
          {agreement && <Button id="agreement-remove" kind="quiet" label="删除" onTap={onRemove} />}
        </SheetFooter>
      </View>
    </Sheet>
  )
}
