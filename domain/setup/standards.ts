import type { StandardId } from '@contract/ids'
import type { SheetCount } from '@contract/setup'
import type { RoundRules, Standard, Tick } from '@contract/standard'
import { alike } from './alike'
import { BOOK } from './book'
import { Count } from './count'
import type { Findings } from './findings'
import { freshId, type IdOf } from './ids'
import type { StandardRow, Tables } from './tables'
import { nameKey } from './words'

export interface Standards {
  all: Standard[]
  count: SheetCount | undefined
}

/** A standard of cleaning that the sheet names becomes what it says; the others stay as they are. */
export const planStandards = (
  { standards: sheet }: Tables,
  rounds: RoundRules | undefined,
  idOf: IdOf,
  findings: Findings,
): Standards => {
  const known = rounds?.standards ?? []
  const all = [...known]
  const taken = new Set<string>(known.map(({ id }) => id))
  const count = new Count(BOOK.standards.name)
  const seen = new Map<string, number>()

  for (const row of sheet?.rows ?? []) {
    if (row.name.spoilt) continue
    const key = nameKey(row.name.text)
    const earlier = seen.get(key)
    if (earlier !== undefined) {
      findings.fault(row.name, `和第${earlier}行是同一个标准`)
      continue
    }
    seen.set(key, row.row)
    const at = all.findIndex(({ kind, name }) => kind === 'cleaning' && nameKey(name) === key)
    const before = all[at]
    const id = before?.id ?? (freshId(idOf, taken, 'std', key) as StandardId)
    taken.add(id)
    const after = standardOf(row, id, before, sheet?.given ?? new Set())
    const isSame = before !== undefined && alike(before, after)
    count.row(isSame ? 'same' : before ? 'changed' : 'added')
    if (!before) all.push(after)
    else if (!isSame) all[at] = after
  }
  const unnamed = known.filter(({ kind, name }) => kind === 'cleaning' && !seen.has(nameKey(name))).length
  return { all, count: sheet && count.result(unnamed) }
}

const standardOf = (
  { name, ticks, minutes, windows, days, every }: StandardRow,
  id: StandardId,
  before: Standard | undefined,
  given: NonNullable<Tables['standards']>['given'],
): Standard => {
  // The same every few days go on being counted from when they were.
  const counted = every && before?.every?.days === every.days ? before.every : every
  const kept = given.has('every') ? counted : before?.every
  return {
    id,
    kind: 'cleaning',
    name: before?.name ?? name.text,
    ticks: ticksOf(ticks, before?.ticks ?? []),
    minutes,
    windows,
    days: given.has('days') || !before ? days : before.days,
    ...(kept ? { every: kept } : {}),
  }
}

/** What says the same keeps its id and its picture. */
const ticksOf = (words: readonly string[], before: readonly Tick[]): Tick[] => {
  const taken = new Set(before.map(({ id }) => id))
  let next = 1
  return words.map((each) => {
    const known = before.find((tick) => tick.words === each)
    if (known) return known
    while (taken.has(`t${next}`)) next += 1
    const id = `t${next}`
    taken.add(id)
    return { id, words: each }
  })
}
