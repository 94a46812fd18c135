import { useState } from 'react'
import { View } from '@tarojs/components'
import { Blank } from '@/components/blank/Blank'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/group/Group'
import { put, without } from '@/services/list-edit'
import { NEW_FEE, type FeeDraft } from './draft'
import { FeeRow } from './FeeRow'
import { FeeSheet } from './FeeSheet'

interface Props {
  items: FeeDraft[]
  onChange: (items: FeeDraft[]) => void
}

/** What is charged for, in the order of a bill's lines. */
export const Items = ({ items, onChange }: Props) => {
  const [open, setOpen] = useState<number>()
  const close = () => setOpen(undefined)
  const change = (next: FeeDraft[]) => {
    onChange(next)
    close()
  }
  const isSaved = open !== undefined && items[open]?.id !== undefined
  return (
    <>
      {items.length === 0 ? (
        <Blank drawing="calm" sentence="还没有收费项目" hint="先加一项，比如物业费，才能出账" />
      ) : (
        <Card>
          <View>
            {items.map((item, at) => (
              <FeeRow key={item.id ?? `new ${at}`} item={item} at={at} onOpen={() => setOpen(at)} />
            ))}
          </View>
        </Card>
      )}
      <Button id="add-fee" kind="quiet" label="加一项" onTap={() => setOpen(items.length)} />
      {open !== undefined && (
        <FeeSheet
          item={items[open] ?? NEW_FEE}
          taken={without(items, open).map(({ name }) => name)}
          isNew={items[open] === undefined}
          onDone={(item) => change(put(items, open, item))}
          // What was never saved can go; what bills may name is only not charged any more.
          {...(items[open] && !isSaved ? { onRemove: () => change(without(items, open)) } : {})}
          onClose={close}
        />
      )}
    </>
  )
}
