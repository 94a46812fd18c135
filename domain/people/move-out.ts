import type { HouseId } from '@contract/ids'
import type { Member } from '@contract/member'
import { keyed } from './keys'

/** Lives there no more. Who lives nowhere here any more is no member: access ends with the write. */
export const movedOut = (person: Member, houseId: HouseId): Member => {
  const houses = person.houses.filter(({ id }) => id !== houseId)
  return keyed({
    ...person,
    houses,
    active: person.active && (houses.length > 0 || person.role !== 'resident'),
  })
}
