import type { SpotId, ZoneId } from '@contract/ids'
import type { SheetCount } from '@contract/setup'
import type { Spot } from '@contract/zone'
import { alike } from './alike'
import { BOOK } from './book'
import { Count } from './count'
import type { Findings } from './findings'
import { freshId, type IdOf } from './ids'
import type { Points } from './points'
import type { Tables } from './tables'
import { listed, nameKey } from './words'
import type { Zones } from './zones'

export interface Spots {
  all: Spot[]
  count: SheetCount | undefined
}

/** A public place lies in a zone by its own row, or by the zone's; the two must not say different things. */
export const planSpots = (
  { spots: sheet, zones: zoneSheet }: Tables,
  zones: Zones,
  known: readonly Spot[],
  points: Points,
  idOf: IdOf,
  findings: Findings,
): Spots => {
  const byName = new Map(known.map((spot) => [nameKey(spot.name), spot]))
  const taken = new Set<string>(known.map(({ id }) => id))
  const count = new Count(BOOK.spots.name)
  const seen = new Map<string, number>()
  const said = new Map<string, ZoneId>()

  const put = (key: string, name: string, zoneId: ZoneId | undefined) => {
    const before = byName.get(key)
    // Where it is and how often its code was made anew stay as they are.
    const { zoneId: _, ...held } = before ?? { id: freshId(idOf, taken, 's', key) as SpotId, name }
    const after: Spot = { ...held, ...(zoneId === undefined ? {} : { zoneId }) }
    const isSame = before !== undefined && alike(before, after)
    if (!isSame) byName.set(key, after)
    return isSame ? 'same' : before ? 'changed' : 'added'
  }

  for (const { row, name, zone, standard } of sheet?.rows ?? []) {
    if (name.spoilt) continue
    const key = nameKey(name.text)
    const earlier = seen.get(key)
    if (earlier !== undefined) {
      findings.fault(name, `和第${earlier}行是同一个点位`)
      continue
    }
    seen.set(key, row)
    const found = zones.find(zone, findings)
    if (found) said.set(key, found.id)
    const isSaid = zone.text !== '' || (sheet?.given.has('zone') ?? false)
    const listedIn = listedZone(zoneSheet, key, zones, findings)
    const what = put(key, name.text, found?.id ?? listedIn ?? (isSaid ? undefined : byName.get(key)?.zoneId))
    const isMoved = (sheet?.given.has('standard') ?? false) && points.put(byName.get(key), standard, findings)
    count.row(what === 'same' && isMoved ? 'changed' : what)
  }

  // The zones' own lists: also of places that only the community knows.
  for (const row of zoneSheet?.rows ?? []) {
    const zone = row.zone.spoilt ? undefined : zones.find(row.zone, findings)
    for (const word of zone ? listed(row.spots.text) : []) {
      const key = nameKey(word)
      const other = said.get(key)
      if (!byName.has(key)) findings.fault(row.spots, `没有“${word}”这个点位，请先写在“${BOOK.spots.name}”里`)
      else if (other !== undefined && other !== zone?.id)
        findings.fault(row.spots, contradiction(word, other, zones))
      else if (zone) {
        said.set(key, zone.id)
        put(key, word, zone.id)
      }
    }
  }
  return {
    all: [...byName.values()],
    count: sheet && count.result(known.filter(({ name }) => !seen.has(nameKey(name))).length),
  }
}

/** The first zone that lists it; a second one is a contradiction, told where the zones are read. */
const listedZone = (
  sheet: Tables['zones'],
  key: string,
  zones: Zones,
  findings: Findings,
): ZoneId | undefined => {
  const row = sheet?.rows.find(
    ({ zone, spots }) => !zone.spoilt && listed(spots.text).some((word) => nameKey(word) === key),
  )
  return row && zones.find(row.zone, findings)?.id
}

const contradiction = (word: string, other: ZoneId, zones: Zones): string =>
  `${word}已经在${zones.all.find(({ id }) => id === other)?.name ?? '别的片区'}了，一处只归一个片区`
