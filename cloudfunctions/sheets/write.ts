import type { Changes } from '@domain/setup/plan'
import type { Store } from '../_store/store'

/** Documents in one call: about 150 KB. */
const BATCH = 200
/** Calls at once. */
const ABREAST = 10

interface Step {
  size: number
  /** How many were written. */
  take: () => Promise<number>
}

/**
 * Writes batch after batch while there is time, and at least one: every call gets somewhere, however slow the machine.
 * Not whole: something is left, or somebody changed it meanwhile.
 */
export const writePeopleAndHouses = async (
  { setup }: Store,
  { houses, people }: Changes,
  hasTime: () => boolean,
): Promise<{ isWhole: boolean; written: number }> => {
  const steps: Step[] = [
    ...added(houses.add, (batch) => setup.addHouses(batch)),
    ...saved(houses.save, (one) => setup.saveHouse(one)),
    ...added(people.add, (batch) => setup.addPeople(batch)),
    ...saved(people.save, (one) => setup.savePerson(one)),
  ]
  let written = 0
  let isWhole = true
  for (const [index, { size, take }] of steps.entries()) {
    if (index > 0 && !hasTime()) return { isWhole: false, written }
    const count = await take()
    written += count
    isWhole &&= count === size
  }
  return { isWhole, written }
}

const added = <T>(documents: readonly T[], add: (batch: readonly T[]) => Promise<void>): Step[] =>
  inBatches(documents, BATCH).map((batch) => ({
    size: batch.length,
    take: async () => {
      await add(batch)
      return batch.length
    },
  }))

const saved = <T>(documents: readonly T[], save: (document: T) => Promise<boolean>): Step[] =>
  inBatches(documents, ABREAST).map((batch) => ({
    size: batch.length,
    take: async () => (await Promise.all(batch.map(save))).filter(Boolean).length,
  }))

const inBatches = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))
