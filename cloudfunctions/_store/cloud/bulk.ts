import { _, db, type Tally } from './table'

/** The most that CloudBase gives in one answer. */
const PAGE = 1000

type Document = { _id: string; communityId: string }

/** Many documents of one collection at once. */
export interface Bulk<T extends Document> {
  /** What is there already stays as it is. 1, met with such a one 1 each */
  add: (documents: readonly T[]) => Promise<void>
  /** All that fit, by id. 1 for each 1,000 */
  all: (where: object) => Promise<T[]>
}

export const bulk = <T extends Document>(name: string, tally: Tally): Bulk<T> => {
  const collection = db.collection(name)
  /** A batch that meets a document that is there already (an answer was lost) goes in one by one. */
  const add = async (documents: readonly T[]): Promise<void> => {
    if (documents.length === 0) return
    try {
      await tally.counted(collection.add({ data: documents }))
    } catch (error) {
      if (!(error instanceof Error && error.message.includes('E11000'))) throw error
      if (documents.length > 1) for (const document of documents) await add([document])
    }
  }
  return {
    add,
    async all(where) {
      const found: T[] = []
      for (;;) {
        const last = found.at(-1)?._id
        const behind = { ...where, ...(last === undefined ? {} : { _id: _.gt(last) }) }
        const asked = collection.where(behind).orderBy('_id', 'asc').limit(PAGE).get()
        const { data } = await tally.counted<{ data: T[] }>(asked)
        found.push(...data)
        if (data.length < PAGE) return found
      }
    },
  }
}
