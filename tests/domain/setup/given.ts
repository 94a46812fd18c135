import type { CommunityId, CompanyId } from '@contract/ids'
import type { Community } from '@contract/zone'
import { DEFAULT_KINDS } from '@domain/catalogue/default-kinds'
import type { RawCell, RawSheet } from '@domain/setup/cells'
import type { IdOf } from '@domain/setup/ids'
import { plan, type Existing, type Plan } from '@domain/setup/plan'
import { read } from '@domain/setup/read'

/** Saturday 2026-11-21, 14:30 in the community. */
export const NOON = Date.UTC(2026, 10, 21, 6, 30)

export const EMPTY: Community = {
  _id: 'c-1' as CommunityId,
  kind: 'community',
  companyId: 'co-1' as CompanyId,
  name: '翠湖花园',
  tag: 'CHY',
  salt: 'salt',
  buildings: [],
  zones: [],
  duties: [],
  spots: [],
  absences: [],
  holidays: [],
  changes: [],
  createdAt: 0,
  rev: 0,
}
export const nothing: Existing = { community: EMPTY, houses: [], people: [] }

export const idOf: IdOf = (prefix, ...parts) => [prefix, ...parts].join('_')

type Typed = RawCell['value'] | Omit<RawCell, 'value'> | undefined
/** A sheet as typed; an object is a cell that is a formula or merged. */
export const sheet = (name: string, ...rows: Typed[][]): RawSheet => ({
  name,
  rows: rows.map((cells) =>
    cells.map((cell) =>
      typeof cell === 'object' ? { value: 'x', ...cell } : cell === undefined ? cell : { value: cell },
    ),
  ),
})

/** Reads and plans; faults of both. */
export const planned = (sheets: RawSheet[], existing: Existing = nothing): Plan => {
  const reading = read(sheets, DEFAULT_KINDS, NOON)
  const made = plan(reading.tables, existing, idOf)
  return {
    ...made,
    faults: [...reading.faults, ...made.faults],
    cautions: [...reading.cautions, ...made.cautions],
  }
}

/** What is there after a plan has been carried out. */
export const after = ({ changes }: Plan, { community, houses, people }: Existing = nothing): Existing => {
  const kept = <T extends { _id: string }>(items: readonly T[], save: { after: T }[]): T[] =>
    items.map((item) => save.find((saved) => saved.after._id === item._id)?.after ?? item)
  return {
    community: { ...community, ...changes.map },
    houses: [...kept(houses, changes.houses.save), ...changes.houses.add],
    people: [...kept(people, changes.people.save), ...changes.people.add],
  }
}
