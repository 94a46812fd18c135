import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Zone } from '@contract/zone'
import { Blank } from '@/components/blank/Blank'
import { Button } from '@/components/button/Button'
import type { About } from '../about'
import { useMapEdit } from '../use-map-edit'
import { blankZone, draftOf, zoneOf, type ZoneDraft } from './draft'
import { ZoneCard } from './ZoneCard'
import { ZoneSheet } from './ZoneSheet'
import './areas.scss'

/** The zones, each with what lies in it and who answers for it. */
export const Areas = ({ me, map, mayChange, onNews, onStale }: About) => {
  const [draft, setDraft] = useState<ZoneDraft>()
  const { busy, save } = useMapEdit({ onNews, onStale })
  const close = () => setDraft(undefined)
  const open = (zone: Zone) => setDraft(draftOf(zone, map))
  return (
    <View className="areas">
      {map.zones.length === 0 && (
        <Blank drawing="calm" sentence="还没有片区" hint="几栋楼划成一片，一位管家负责" />
      )}
      {map.zones.map((zone) => (
        <ZoneCard key={zone.id} zone={zone} map={map} {...(mayChange ? { onOpen: open } : {})} />
      ))}
      {mayChange && <Button id="add-zone" label="加片区" onTap={() => setDraft(blankZone)} />}
      {draft && (
        <ZoneSheet
          draft={draft}
          map={map}
          busy={busy}
          onChange={setDraft}
          onSave={() =>
            void save('zone.save', { as: me, zone: zoneOf(draft) }).then((saved) => saved && close())
          }
          onRemove={(id) => void save('zone.remove', { as: me, id }).then((saved) => saved && close())}
          onClose={close}
        />
      )}
    </View>
  )
}
