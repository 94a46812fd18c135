import { useState } from 'react'
import { View } from '@tarojs/components'
import { Blank } from '@/components/blank/Blank'
import { useMapEdit } from '../use-map-edit'
import type { About } from '../about'
import { CellSheet } from './CellSheet'
import { draftOf, newDraft, type DutyDraft } from './draft'
import { DutySheet } from './DutySheet'
import { Matrix, type Cell } from './Matrix'

/** Who answers now, zone by zone; a tap says why, and changes it. */
export const Duties = ({ me, map, mayChange, onNews, onStale }: About) => {
  const [cell, setCell] = useState<Cell>()
  const [draft, setDraft] = useState<DutyDraft>()
  const { busy, save } = useMapEdit({ onNews, onStale })
  const close = () => {
    setDraft(undefined)
    setCell(undefined)
  }

  if (map.zones.length === 0)
    return <Blank drawing="calm" sentence="还没有片区" hint="先在“片区”里建一个，再来安排值班" />
  return (
    <View>
      <Matrix map={map} onOpen={setCell} />
      {cell && !draft && (
        <CellSheet
          cell={cell}
          map={map}
          mayChange={mayChange}
          onAdd={() => setDraft(newDraft(cell))}
          onEdit={(duty) => setDraft(draftOf(duty, map))}
          onClose={close}
        />
      )}
      {draft && (
        <DutySheet
          draft={draft}
          map={map}
          busy={busy}
          onChange={setDraft}
          onSave={(duty) => void save('duty.save', { as: me, duty }).then((saved) => saved && close())}
          onRemove={(id) => void save('duty.remove', { as: me, id }).then((saved) => saved && close())}
          onClose={close}
        />
      )}
    </View>
  )
}
