import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ZoneId } from '@contract/ids'
import type { Membership } from '@contract/member'
import type { RoundRulesView } from '@contract/round-views'
import type { ZoneMap } from '@contract/zone'
import { Blank } from '@/components/blank/Blank'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/group/Group'
import { OneOf } from '@/components/one-of/OneOf'
import { Footer } from '@/components/page/Footer'
import { Segments } from '@/components/segments/Segments'
import { Tick } from '@/components/tick/Tick'
import { codePages, type CodePage } from '@/copy/code-paper'
import { byBuilding, CODES, groupInWords, PER_PAGE, perPageOf } from '@/copy/rounds-codes'
import { toggled } from '@/services/list-edit'
import { useCodes } from './use-codes'

interface Props {
  me: Membership
  rules: RoundRulesView
  buildings: ZoneMap['buildings']
  onPages: (pages: CodePage[]) => void
}

/** Of which zone and which buildings, and how many to a page. */
export const Choose = ({ me, rules, buildings, onPages }: Props) => {
  const { zones, points } = rules
  const [zoneId, setZoneId] = useState<ZoneId | undefined>(zones[0]?.id)
  const [left, setLeft] = useState<string[]>([])
  const [per, setPer] = useState<keyof typeof PER_PAGE>('nine')
  const { busy, fetch } = useCodes(me.id)
  if (zoneId === undefined) return <Blank drawing="calm" sentence={CODES.noZones} />
  const groups = byBuilding(
    points.filter((point) => point.zoneId === zoneId && point.standardId !== undefined),
    buildings,
  )
  const chosen = groups.filter(({ name }) => !left.includes(name))
  const make = async () => {
    const codes = await fetch(chosen)
    if (codes) onPages(codePages(codes, me.communityName, perPageOf(per)))
  }
  return (
    <>
      <View className="rounds__form">
        {zones.length > 1 && (
          <Card title={CODES.zone}>
            <OneOf
              id="codes-zone"
              words={Object.fromEntries(zones.map(({ id, name }) => [id, name]))}
              chosen={zoneId}
              onPick={(picked) => {
                setZoneId(zones.find(({ id }) => id === picked)?.id ?? zoneId)
                setLeft([])
              }}
            />
          </Card>
        )}
        <Card title={CODES.buildings} hint={CODES.buildingsHint}>
          {groups.length === 0 && <View className="rounds__note">{CODES.none}</View>}
          <View>
            {groups.map(({ name, points: some }, at) => (
              <Tick
                key={name}
                id={`building-${at}`}
                words={groupInWords(name, some.length)}
                on={!left.includes(name)}
                holder={undefined}
                onTap={() => setLeft((all) => toggled(all, name))}
              />
            ))}
          </View>
        </Card>
        <Card title={CODES.per} hint={CODES.old}>
          <Segments choices={PER_PAGE} chosen={per} onChoose={setPer} />
        </Card>
      </View>
      <Footer>
        <Button
          id="codes-make"
          label={CODES.make}
          busy={busy}
          disabled={chosen.length === 0}
          onTap={() => void make()}
        />
      </Footer>
    </>
  )
}
