import { View } from '@tarojs/components'
import type { Input } from '@contract/api'
import type { DutyId } from '@contract/ids'
import type { ZoneMap } from '@contract/zone'
import { Button } from '@/components/button/Button'
import { Group } from '@/components/group/Group'
import { LinkRow } from '@/components/link-row/LinkRow'
import { Phrases } from '@/components/phrases/Phrases'
import { nameIn } from '../names'
import { dutyOf, type DutyDraft } from './draft'
import { ShiftPicker } from './ShiftPicker'
import { Stepper } from './Stepper'

/** Who answers, and who stands in. */
export type Seat = 'person' | 'deputy'

interface Props {
  draft: DutyDraft
  map: ZoneMap
  busy: boolean
  onChange: (draft: DutyDraft) => void
  onChoose: (seat: Seat) => void
  onSave: (duty: Input<'duty.save'>['duty']) => void
  onRemove: (id: DutyId) => void
}

/** Which work, by whom, when, and how much at once. */
export const DutyForm = ({ draft, map, busy, onChange, onChoose, onSave, onRemove }: Props) => {
  const { id, kinds, memberId, deputyId, shift, cap } = draft
  const duty = dutyOf(draft)
  const kindOf = (word: string) => map.kinds.find((kind) => kind.word === word)?.id
  const toggle = (word: string) => {
    const picked = kindOf(word)
    if (!picked) return
    onChange({
      ...draft,
      kinds: kinds.includes(picked) ? kinds.filter((kind) => kind !== picked) : [...kinds, picked],
    })
  }
  return (
    <View className="zones__ask">
      <View>
        <LinkRow
          id="choose-person"
          label="谁来做"
          words={memberId ? nameIn(map, memberId) : '请选'}
          onTap={() => onChoose('person')}
        />
        <LinkRow
          id="choose-deputy"
          label="谁替班"
          words={deputyId ? nameIn(map, deputyId) : '不设'}
          onTap={() => onChoose('deputy')}
        />
      </View>
      <Group title="管哪些事">
        <Phrases
          id="duty-kind"
          phrases={map.kinds.map(({ word }) => word)}
          chosen={(word) => kinds.some((kind) => kind === kindOf(word))}
          onPick={toggle}
        />
      </Group>
      <ShiftPicker shift={shift} onChange={(next) => onChange({ ...draft, shift: next })} />
      <Group title="最多同时几单" hint="满了就派给别人，紧急的除外">
        <Stepper
          id="cap"
          value={cap}
          least={1}
          most={200}
          onChange={(next) => onChange({ ...draft, cap: next })}
        />
      </Group>
      <View>
        <Button
          id="duty-save"
          label="保存"
          busy={busy}
          disabled={duty === undefined}
          onTap={() => duty && onSave(duty)}
        />
        {id && (
          <Button id="duty-remove" kind="quiet" label="删除" disabled={busy} onTap={() => onRemove(id)} />
        )}
      </View>
    </View>
  )
}
