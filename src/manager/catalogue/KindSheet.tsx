import { useState } from 'react'
import { View } from '@tarojs/components'
import { EVIDENCE, MEANWHILE_PICTURES, NATURES, PLACES } from '@contract/glossary'
import type { Evidence, MeanwhilePicture } from '@contract/catalogue'
import { Button } from '@/components/button/Button'
import { Field } from '@/components/field/Field'
import { Group } from '@/components/group/Group'
import { OneOf } from '@/components/one-of/OneOf'
import { Segments } from '@/components/segments/Segments'
import { Sheet } from '@/components/sheet/Sheet'
import { SheetFooter } from '@/components/sheet/SheetFooter'
import { Switch } from '@/components/switch/Switch'
import { ANSWERED_BY } from '@/copy/catalogue'
import type { KindDraft } from './draft'
import { Drawings } from './Drawings'
import { kindFault, kindOf, writtenOf } from './kind-form'
import { PhraseLines } from './PhraseLines'

interface Props {
  kind: KindDraft
  /** The names of all others. */
  taken: readonly string[]
  isNew: boolean
  onDone: (kind: KindDraft) => void
  onRemove?: () => void
  onClose: () => void
}

/** Everything that hangs on a tile. Nothing of it is saved before the whole catalogue is. */
export const KindSheet = ({ kind, taken, isNew, onDone, onRemove, onClose }: Props) => {
  const [form, setForm] = useState(() => writtenOf(kind))
  const write = (change: Partial<typeof form>) => setForm((old) => ({ ...old, ...change }))
  const fault = kindFault(form, taken)
  return (
    <Sheet title={isNew ? '加一类' : kind.word} onClose={onClose}>
      <View className="catalogue__form">
        <Switch
          id="kind-shown"
          label="显示在首页"
          hint="不显示的，以前的单子不受影响"
          on={!form.hidden}
          onTap={() => write({ hidden: !form.hidden })}
        />
        <Field
          id="kind-word"
          label="名称"
          value={form.word}
          placeholder="最多 8 个字，比如：暖气"
          most={8}
          onWrite={(word) => write({ word })}
        />
        <Group title="图标">
          <Drawings chosen={form.icon} onPick={(icon) => write({ icon })} />
        </Group>
        <Group title="性质" hint="投诉要先答复再办结；报修以外的不用上门">
          <Segments choices={NATURES} chosen={form.nature} onChoose={(nature) => write({ nature })} />
        </Group>
        <Group title="一般在哪里">
          <Segments choices={PLACES} chosen={form.at} onChoose={(at) => write({ at })} />
        </Group>
        <Group title="没排班时谁来做">
          <Segments choices={ANSWERED_BY} chosen={form.post} onChoose={(post) => write({ post })} />
        </Group>
        <Switch
          id="kind-urgent"
          label="一律按紧急处理"
          hint="不用看住户怎么写"
          on={form.urgency === 'emergency'}
          onTap={() => write({ urgency: form.urgency === 'emergency' ? 'ordinary' : 'emergency' })}
        />
        <Switch
          id="kind-fees"
          label="可能收费"
          hint="师傅先报价，住户同意了再做"
          on={form.fees}
          onTap={() => write({ fees: !form.fees })}
        />
        <Group title="照片">
          <OneOf<Evidence>
            id="evidence"
            words={EVIDENCE}
            chosen={form.evidence}
            onPick={(evidence) => evidence && write({ evidence })}
          />
        </Group>
        <PhraseLines
          id="kind-usual"
          title="常用的话"
          hint="一行一句，最多 6 句，住户点一下就填好"
          value={form.usual}
          most={6}
          onWrite={(usual) => write({ usual })}
        />
        <PhraseLines
          id="kind-alarm"
          title="危急时的话"
          hint="一行一句，最多 3 句，点了就按紧急处理"
          value={form.alarm}
          most={3}
          onWrite={(alarm) => write({ alarm })}
        />
        <Group title="等人来的时候怎么办" hint="可以不填">
          <Field
            id="kind-meanwhile"
            label="一句话"
            value={form.meanwhile}
            placeholder="比如：先关总阀"
            most={60}
            onWrite={(meanwhile) => write({ meanwhile })}
          />
          <OneOf<MeanwhilePicture>
            id="meanwhile-picture"
            words={MEANWHILE_PICTURES}
            chosen={form.picture}
            onPick={(picture) => write({ picture })}
          />
        </Group>
        <SheetFooter>
          {fault && (
            <View className="catalogue__fault" id="kind-fault">
              {fault}
            </View>
          )}
          <Button
            id="kind-done"
            label={isNew ? '加上' : '改好了'}
            disabled={fault !== undefined}
            onTap={() => onDone(kindOf(form, kind))}
          />
          {onRemove && <Button id="kind-remove" kind="quiet" label="删除" onTap={onRemove} />}
        </SheetFooter>
      </View>
    </Sheet>
  )
}
