import type { House } from '@contract/zone'
import type { Member } from '@contract/member'
import type { SetupStore } from '../store'
import { _, db, type Tally } from './table'

/** The most that CloudBase gives in one answer. */
const PAGE = 1000

type Document = { _id: string; communityId: string }

export const cloudSetup = (tally: Tally): SetupStore => {
  const houses = bulk<House>('houses', tally)
  const members = bulk<Member>('members', tally)
  return {
    houses: (id) => houses.all(id),
    people: (id) => members.all(id),
    addHouses: houses.add,
    addPeople: members.add,
    saveHouse: ({ before, after }) => houses.save({ _id: before._id }, before, after),
    savePerson: ({ before, after }) => members.save({ _id: before._id, rev: before.rev }, before, after),
  }
}

const bulk = <T extends Document>(name: string, tally: Tally) => {
  const collection = db.collection(name)
  /** A batch that meets a document that is there already (an answer was lost) goes in one by one. */
  const add = async (documents: readonly T[]): Promise<void> => {
    try {
      await tally.counted(collection.add({ data: documents }))
    } catch (error) {
      if (!(error instanceof Error && error.message.includes('E11000'))) throw error
      if (documents.length > 1) for (const document of documents) await add([document])
    }
  }
  return {
    add,
    async all(communityId: T['communityId']): Promise<T[]> {
      const found: T[] = []
      for (;;) {
        const last = found.at(-1)?._id
        const where = { communityId, ...(last === undefined ? {} : { _id: _.gt(last) }) }
        const asked = collection.where(where).orderBy('_id', 'asc').limit(PAGE).get()
        const { data } = await tally.counted<{ data: T[] }>(asked)
        found.push(...data)
        if (data.length < PAGE) return found
      }
    },
    /** False if somebody wrote in between. */
    async save(where: object, before: T, after: T): Promise<boolean> {
      const asked = collection.where(where).update({ data: difference(before, after) })
      return (await tally.counted<{ stats: { updated: number } }>(asked)).stats.updated === 1
    },
  }
}

/** What became different, each part whole, and what is no more. */
const difference = (before: object, after: object): object => {
  const old = new Map<string, unknown>(Object.entries(before))
  const isNew = ([key, value]: [string, unknown]) => JSON.stringify(value) !== JSON.stringify(old.get(key))
  const changed = Object.entries(after).filter(isNew)
  const gone = [...old.keys()].filter((key) => !(key in after))
  return Object.fromEntries<unknown>([
    ...changed.map(([key, value]): [string, unknown] => [key, _.set(value)]),
    ...gone.map((key): [string, unknown] => [key, _.remove()]),
  ])
}
