import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Agreement, FeeItem } from '@contract/fee'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/group/Group'
import { agreementInWords, feeNameOf } from '@/copy/house-terms'
import { put, without } from '@/services/list-edit'
import { SumRow } from '../pieces/sum-row/SumRow'
import { AgreementSheet } from './AgreementSheet'

interface Props {
  items: FeeItem[]
  agreements: Agreement[]
  onChange: (agreements: Agreement[]) => void
}

/** Parking spaces, and who pays less of something. */
export const Agreements = ({ items, agreements, onChange }: Props) => {
  const [open, setOpen] = useState<number>()
  const change = (next: Agreement[]) => {
    onChange(next)
    setOpen(undefined)
  }
  return (
    <Card title="约定" hint="比如租了几个车位，或者某一项打折">
      {agreements.length === 0 && <View>没有约定，都按收费项目来</View>}
      <View>
        {agreements.map((agreement, at) => (
          <SumRow
            // Two of one item, one after the other, are nothing strange.
            key={`${agreement.feeId} ${at}`}
            id={`agreement-${at}`}
            label={feeNameOf(items, agreement.feeId)}
            note={agreementInWords(agreement)}
            onTap={() => setOpen(at)}
          />
        ))}
      </View>
      {items.length > 0 && (
        <Button id="add-agreement" kind="quiet" label="加一项约定" onTap={() => setOpen(agreements.length)} />
      )}
      {open !== undefined && (
        <AgreementSheet
          items={items}
          agreement={agreements[open]}
          onDone={(agreement) => change(put(agreements, open, agreement))}
          onRemove={() => change(without(agreements, open))}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Card>
  )
}
