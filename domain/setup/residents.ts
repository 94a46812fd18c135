import type { CommunityId, MemberId } from '@contract/ids'
import type { HouseTie, Member } from '@contract/member'
import type { SheetCount } from '@contract/setup'
import type { House } from '@contract/zone'
import { keyed } from '@domain/people/keys'
import { alike } from './alike'
import { BOOK } from './book'
import { Count } from './count'
import type { Findings } from './findings'
import type { Houses, Saved } from './houses'
import { freshId, type IdOf } from './ids'
import { returned } from './returned'
import type { ResidentRow, Tables } from './tables'

export interface People {
  add: Member[]
  save: Saved<Member>[]
  count: SheetCount | undefined
}

/** Everybody of one number, with every house the sheet names. */
interface Named {
  row: number
  name: string
  ties: Map<string, { row: number; tie: HouseTie }>
}

/** A person is a number; the rows of one number are one person with several houses. Nobody is taken out of a house. */
export const planResidents = (
  { residents: sheet }: Tables,
  houses: Houses,
  known: readonly Member[],
  communityId: CommunityId,
  idOf: IdOf,
  findings: Findings,
): People => {
  const residents = known.filter(({ role }) => role === 'resident')
  const byPhone = new Map(
    residents.filter(({ phone }) => phone !== '').map((member) => [member.phone, member]),
  )
  const taken = new Set<string>(known.map(({ _id }) => _id))
  const add: Member[] = []
  const save: Saved<Member>[] = []
  const count = new Count(BOOK.residents.name)
  const named = gather(sheet?.rows ?? [], houses, findings)

  for (const [phone, { name, ties }] of named) {
    const before = byPhone.get(phone)
    const houseTies = [...ties.values()].map(({ tie }) => tie)
    for (const tie of houseTies) count.row(rowIs(tie, name, before))
    if (!before) {
      const _id = freshId(idOf, taken, 'm', phone, 'resident') as MemberId
      add.push(newResident(_id, communityId, name, phone, houseTies))
      continue
    }
    const after = keyed(returned({ ...before, name, houses: merged(before.houses, houseTies) }))
    if (!alike(before, after)) save.push({ before, after: { ...after, rev: before.rev + 1 } })
  }
  const unnamed = residents.filter(({ phone, active }) => active && !named.has(phone))
  return { add, save, count: sheet && count.result(unnamed.length) }
}

const gather = (rows: readonly ResidentRow[], houses: Houses, findings: Findings): Map<string, Named> => {
  const named = new Map<string, Named>()
  for (const each of rows) {
    const { row, phone, name } = each
    const house = houses.find(each, findings)
    if (phone.spoilt || name.spoilt) continue
    const person: Named = named.get(phone.text) ?? { row, name: name.text, ties: new Map() }
    named.set(phone.text, person)
    if (person.name !== name.text)
      findings.fault(name, `这个手机号在第${person.row}行是“${person.name}”，一个号码只能是一个人`)
    if (!house) continue
    const earlier = person.ties.get(house._id)
    if (earlier) findings.fault(phone, `和第${earlier.row}行重复：同一个人、同一套房`)
    else person.ties.set(house._id, { row, tie: tieTo(house, each) })
  }
  return named
}

const tieTo = ({ _id: id, label, buildingId, unitId }: House, { tie, until }: ResidentRow): HouseTie => ({
  id,
  label,
  buildingId,
  unitId,
  tie,
  ...(until === undefined ? {} : { until }),
})

const rowIs = (tie: HouseTie, name: string, before: Member | undefined): 'added' | 'changed' | 'same' => {
  const held = before?.houses.find(({ id }) => id === tie.id)
  if (!before || !held) return 'added'
  return before.active && before.name === name && alike(held, tie) ? 'same' : 'changed'
}

/** What the sheet says of a house goes; what it does not name stays. */
const merged = (held: readonly HouseTie[], said: readonly HouseTie[]): HouseTie[] => [
  ...held.map((tie) => said.find(({ id }) => id === tie.id) ?? tie),
  ...said.filter(({ id }) => !held.some((tie) => tie.id === id)),
]

const newResident = (
  _id: MemberId,
  communityId: CommunityId,
  name: string,
  phone: string,
  houses: HouseTie[],
): Member =>
  keyed({ _id, communityId, role: 'resident', name, phone, skills: [], houses, active: true, rev: 0 })
