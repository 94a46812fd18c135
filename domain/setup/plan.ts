import type { Member } from '@contract/member'
import type { SheetCount, SheetFault } from '@contract/setup'
import type { Community, House } from '@contract/zone'
import { alike } from './alike'
import { planBuildings } from './buildings'
import { dutyKindsOf } from '@domain/catalogue/catalogue'
import { mapCautions, roundCautions } from './cautions'
import { planDuties } from './duties'
import { Findings } from './findings'
import { planHouses, type Saved } from './houses'
import type { IdOf } from './ids'
import { Points } from './points'
import { planResidents } from './residents'
import { planSpots } from './spots'
import { planStandards } from './standards'
import { planStaff } from './staff'
import type { Tables } from './tables'
import { planZones } from './zones'

/** What is there: all of one community, people who have left included. */
export interface Existing {
  community: Community
  houses: readonly House[]
  people: readonly Member[]
}

export type MapParts = Pick<Community, 'buildings' | 'zones' | 'duties' | 'spots' | 'rounds'>

export interface Changes {
  houses: { add: House[]; save: Saved<House>[] }
  people: { add: Member[]; save: Saved<Member>[] }
  /** Undefined when the map stays as it is. */
  map: MapParts | undefined
}

export interface Plan {
  faults: SheetFault[]
  cautions: string[]
  /** One for each sheet that is there. */
  counts: SheetCount[]
  /** Worth nothing where there are faults. */
  changes: Changes
}

/**
 * The difference between what a workbook says and what is there. Things are known by what people call them, so the same
 * sheet again makes no difference; nobody and nothing that it does not name is touched.
 */
export const plan = (tables: Tables, { community, houses, people }: Existing, idOf: IdOf): Plan => {
  const findings = new Findings()
  const buildings = planBuildings(tables, community.buildings, idOf, findings)
  const planned = planHouses(tables, buildings, houses, community._id, idOf, findings)
  const residents = planResidents(tables, planned, people, community._id, idOf, findings)
  const staff = planStaff(tables, people, community._id, idOf, findings)
  const zones = planZones(tables, buildings, staff.colleagues, community.zones, idOf, findings)
  const standards = planStandards(tables, community.rounds, idOf, findings)
  const points = new Points(standards.all, community.rounds)
  const spots = planSpots(tables, zones, community.spots, points, idOf, findings)
  const duties = planDuties(tables, zones, staff.colleagues, community.duties, idOf, findings)
  const rounds = points.rules()
  if (tables.standards ?? tables.spots)
    findings.cautions.push(...roundCautions(rounds, spots.all, zones.all, duties.all))
  if (tables.buildings ?? tables.zones ?? tables.duties)
    findings.cautions.push(
      ...mapCautions(buildings.all, zones.all, duties.all, dutyKindsOf({ ...community, duties: duties.all })),
    )

  const { buildings: _b, zones: _z, duties: _d, spots: _s, rounds: _r } = community
  const before: MapParts = { buildings: _b, zones: _z, duties: _d, spots: _s, ...(_r ? { rounds: _r } : {}) }
  const after: MapParts = {
    buildings: buildings.all,
    zones: zones.all,
    duties: duties.all,
    spots: spots.all,
    ...(rounds ? { rounds } : {}),
  }
  const parts = [buildings, planned, spots, standards, residents, staff, zones, duties]
  return {
    faults: findings.faults,
    cautions: findings.cautions,
    counts: parts.flatMap(({ count }) => count ?? []),
    changes: {
      houses: { add: planned.add, save: planned.save },
      people: { add: [...residents.add, ...staff.add], save: [...residents.save, ...staff.save] },
      map: alike(before, after) ? undefined : after,
    },
  }
}

/** How many documents would be written, the map being one. */
export const sizeOf = ({ houses, people, map }: Changes): number =>
  houses.add.length + houses.save.length + people.add.length + people.save.length + (map ? 1 : 0)
