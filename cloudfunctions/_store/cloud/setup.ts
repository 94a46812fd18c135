import type { House } from '@contract/zone'
import type { Member } from '@contract/member'
import type { SetupStore } from '../store'
import { bulk } from './bulk'
import { difference } from './difference'
import { table, type Tally } from './table'

export const cloudSetup = (tally: Tally): SetupStore => {
  const houses = bulk<House>('houses', tally)
  const members = bulk<Member>('members', tally)
  const saved = async (name: string, where: object, before: object, after: object): Promise<boolean> =>
    (await table(name, tally).update(where, difference(before, after))) === 1
  return {
    houses: (communityId) => houses.all({ communityId }),
    people: (communityId) => members.all({ communityId }),
    addHouses: houses.add,
    addPeople: members.add,
    saveHouse: ({ before, after }) => saved('houses', { _id: before._id }, before, after),
    // Not if somebody wrote in between.
    savePerson: ({ before, after }) => saved('members', { _id: before._id, rev: before.rev }, before, after),
  }
}
