import type { Member, Role } from '@contract/member'

/** Staff come before residents; within the two, manager first. */
const ORDER: Record<Role, string> = {
  admin: '0',
  manager: '1',
  steward: '2',
  technician: '3',
  housekeeper: '4',
  resident: '5',
}
/** Where residents begin in the order of people. */
export const RESIDENTS_FROM = ORDER.resident

type Known = Pick<Member, '_id' | 'role' | 'name' | 'phone' | 'houses'>

/** Numbers padded, so that 2号楼 comes before 10号楼. */
const sortable = (words: string): string => words.replace(/\d+/g, (digits) => digits.padStart(5, '0'))

/** The order of every list of people: staff before residents, then by house, then by name. The id makes it unique. */
export const peopleKey = ({ _id, role, name, houses }: Known): string =>
  `${ORDER[role]}:${houses.map(({ label }) => sortable(label)).sort()[0] ?? ''}:${name}:${_id}`

/** 3号楼2单元501 → 3-2-501, as people type it. */
const short = (label: string): string => label.match(/[0-9A-Za-z]+/g)?.join('-') ?? label

/** A search is for the beginning of one of these: the name, what follows the family name, the last four digits, a house. */
export const searchKeysOf = ({ name, phone, houses }: Omit<Known, '_id' | 'role'>): string[] => {
  const labels = houses.flatMap(({ label }) => [
    label,
    short(label),
    label.match(/[0-9A-Za-z]+$/)?.[0] ?? label,
  ])
  const keys = [name, name.slice(1), phone.slice(-4), ...labels].map((key) => key.toLowerCase())
  return [...new Set(keys)].filter((key) => key !== '')
}

/** A person with what follows from what they are. */
export const keyed = <T extends Omit<Member, 'boxKey' | 'searchKeys'>>(
  person: T,
): T & Pick<Member, 'boxKey' | 'searchKeys'> => ({
  ...person,
  boxKey: peopleKey(person),
  searchKeys: searchKeysOf(person),
})
