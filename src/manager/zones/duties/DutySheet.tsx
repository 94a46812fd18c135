import { useState } from 'react'
import type { Input } from '@contract/api'
import type { DutyId } from '@contract/ids'
import type { ZoneMap } from '@contract/zone'
import { Sheet } from '@/components/sheet/Sheet'
import { StaffList } from '@/components/staff-list/StaffList'
import { DutyForm, type Seat } from './DutyForm'
import type { DutyDraft } from './draft'

interface Props {
  draft: DutyDraft
  map: ZoneMap
  busy: boolean
  onChange: (draft: DutyDraft) => void
  onSave: (duty: Input<'duty.save'>['duty']) => void
  onRemove: (id: DutyId) => void
  onClose: () => void
}

const QUESTIONS: Record<Seat, string> = { person: '谁来做？', deputy: '谁来替班？' }

/** One duty row. Choosing somebody turns the sheet over, and back. */
export const DutySheet = ({ draft, map, busy, onChange, onSave, onRemove, onClose }: Props) => {
  const [choosing, setChoosing] = useState<Seat>()
  const zone = map.zones.find(({ id }) => id === draft.zoneId)?.name ?? ''
  if (choosing) {
    const back = () => setChoosing(undefined)
    const isPerson = choosing === 'person'
    return (
      <Sheet title={QUESTIONS[choosing]} onClose={back}>
        <StaffList
          id={choosing}
          staff={map.staff.filter(({ id }) => id !== (isPerson ? draft.deputyId : draft.memberId))}
          chosen={isPerson ? draft.memberId : draft.deputyId}
          {...(isPerson ? {} : { none: '不设替班' })}
          onPick={(id) => {
            onChange(isPerson ? { ...draft, memberId: id } : { ...draft, deputyId: id })
            back()
          }}
        />
      </Sheet>
    )
  }
  return (
    <Sheet title={draft.id ? `改值班 · ${zone}` : `加值班 · ${zone}`} onClose={onClose}>
      <DutyForm
        draft={draft}
        map={map}
        busy={busy}
        onChange={onChange}
        onChoose={setChoosing}
        onSave={onSave}
        onRemove={onRemove}
      />
    </Sheet>
  )
}
