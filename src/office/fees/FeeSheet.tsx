import { useState } from 'react'
import { View } from '@tarojs/components'
import type { FeeWay } from '@contract/fee'
import { HOUSE_USES } from '@contract/glossary'
import { Button } from '@/components/button/Button'
import { Field } from '@/components/field/Field'
import { Group } from '@/components/group/Group'
import { OneOf } from '@/components/one-of/OneOf'
import { Phrases } from '@/components/phrases/Phrases'
import { Sheet } from '@/components/sheet/Sheet'
import { SheetFooter } from '@/components/sheet/SheetFooter'
import { Switch } from '@/components/switch/Switch'
import { FEE_WAYS, USUAL_FEES, type HouseUse } from '@/copy/fees'
import type { FeeDraft } from './draft'
import { feeOf, writtenOf } from './fee-form'
import { WayFields } from './WayFields'

interface Props {
  item: FeeDraft
  /** The names of all others. */
  taken: readonly string[]
  isNew: boolean
  onDone: (item: FeeDraft) => void
  onRemove?: () => void
  onClose: () => void
}

const USES = Object.keys(HOUSE_USES) as HouseUse[]

/** One thing that is charged for. Nothing of it is saved before all of them are. */
export const FeeSheet = ({ item, taken, isNew, onDone, onRemove, onClose }: Props) => {
  const [form, setForm] = useState(() => writtenOf(item))
  const write = (change: Partial<typeof form>) => setForm((old) => ({ ...old, ...change }))
  const made = feeOf(form, item, taken)
  const { uses } = form
  return (
    <Sheet title={isNew ? '加一项收费' : item.name} onClose={onClose}>
      <View className="office__form">
        <Field
          id="fee-name"
          label="名称"
          value={form.name}
          placeholder="最多 12 个字，比如：物业费"
          most={12}
          onWrite={(name) => write({ name })}
        />
        {isNew && (
          <Phrases
            id="usual-fee"
            phrases={USUAL_FEES.filter((word) => !taken.includes(word))}
            chosen={(word) => word === form.name}
            onPick={(name) => write({ name })}
          />
        )}
        <Group title="怎么算">
          <OneOf<FeeWay['type']>
            id="fee-way"
            words={FEE_WAYS}
            chosen={form.type}
            onPick={(type) => type && write({ type })}
          />
          <WayFields form={form} onWrite={write} />
        </Group>
        <Group title="哪些房子要交" hint="一个都不选，就是全部">
          <Phrases
            id="fee-use"
            phrases={USES.map((use) => HOUSE_USES[use])}
            chosen={(word) => uses.some((use) => HOUSE_USES[use] === word)}
            onPick={(word) =>
              write({ uses: USES.filter((use) => uses.includes(use) !== (HOUSE_USES[use] === word)) })
            }
          />
        </Group>
        <Switch
          id="fee-agreed"
          label="约定了才收"
          hint="比如车位：在房屋账户里约定了几个，才收几个"
          on={form.agreedOnly}
          onTap={() => write({ agreedOnly: !form.agreedOnly })}
        />
        <Field
          id="fee-vacant"
          label="空置的房子收百分之几"
          value={form.vacant}
          placeholder="100 就是照常收，0 就是不收"
          keys="number"
          most={3}
          onWrite={(vacant) => write({ vacant })}
        />
        <Switch
          id="fee-shown"
          label="还在收"
          hint="不收了，以前的账单不受影响"
          on={!form.hidden}
          onTap={() => write({ hidden: !form.hidden })}
        />
        <SheetFooter>
          {'fault' in made && (
            <View className="office__fault" id="fee-fault">
              {made.fault}
            </View>
          )}
          <Button
            id="fee-done"
            label={isNew ? '加上' : '改好了'}
            disabled={'fault' in made}
            onTap={() => 'way' in made && onDone(made)}
          />
          {onRemove && <Button id="fee-remove" kind="quiet" label="删除" onTap={onRemove} />}
        </SheetFooter>
      </View>
    </Sheet>
  )
}
