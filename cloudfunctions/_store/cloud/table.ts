import { cloud } from '../../_kit/sdk'

export const db = cloud.database()
export const _ = db.command

/** `expr` is in the SDK and not in its types. */
export const expression = (asked: unknown): object =>
  (_ as unknown as { expr(asked: unknown): object }).expr(asked)

/** One collection, typed, each method one database call and counted as one. */
export interface Table<T extends { _id: string }> {
  get(id: T['_id']): Promise<T | undefined>
  /** False if a document of that id is there already. */
  insert(document: T): Promise<boolean>
  find(where: object, order: [field: string, 'asc' | 'desc'], most: number): Promise<T[]>
  /** In whatever order an index gives them. */
  findAny(where: object, most: number): Promise<T[]>
  /** How many documents changed. */
  update(where: object, change: object): Promise<number>
  /** How many documents are gone. */
  remove(where: object): Promise<number>
}

/** What the call in hand has asked of the database so far; an instance serves one call at a time. */
export class Tally {
  calls = 0
  leftToTell = false
  leftToBook = false
  leftToCheck = false
  /** `asked` is what the SDK returned, whose types still know the callback style: the shape is the caller's to name. */
  async counted<T>(asked: unknown): Promise<T> {
    this.calls += 1
    return (await asked) as T
  }
  /** All that a pipeline gives; and where it gives one, that one. */
  async listed<T>(stages: { end(): unknown }): Promise<T[]> {
    return (await this.counted<{ list: T[] }>(stages.end())).list
  }
  async first<T>(stages: { end(): unknown }): Promise<T | undefined> {
    return (await this.listed<T>(stages))[0]
  }
}

/** A duplicate key has no code of its own, only Mongo's words. */
const isDuplicate = (error: unknown): boolean => error instanceof Error && error.message.includes('E11000')

export const table = <T extends { _id: string }>(name: string, tally: Tally): Table<T> => {
  const collection = db.collection(name)
  return {
    async get(id) {
      // Not doc(id).get(): that throws for a missing document, with no code to know it by.
      const { data } = await tally.counted<{ data: T[] }>(collection.where({ _id: id }).limit(1).get())
      return data[0]
    },
    async insert(document) {
      try {
        await tally.counted(collection.add({ data: document }))
        return true
      } catch (error) {
        if (isDuplicate(error)) return false
        throw error
      }
    },
    async find(where, [field, direction], most) {
      const query = collection.where(where).orderBy(field, direction).limit(most)
      const { data } = await tally.counted<{ data: T[] }>(query.get())
      return data
    },
    async findAny(where, most) {
      return (await tally.counted<{ data: T[] }>(collection.where(where).limit(most).get())).data
    },
    async update(where, change) {
      const asked = collection.where(where).update({ data: change })
      return (await tally.counted<{ stats: { updated: number } }>(asked)).stats.updated
    },
    async remove(where) {
      const asked = collection.where(where).remove()
      return (await tally.counted<{ stats: { removed: number } }>(asked)).stats.removed
    },
  }
}
