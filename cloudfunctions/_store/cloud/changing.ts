import type { Refusal } from '@contract/errors'
import type { Moment } from '@contract/ids'
import type { Outboxed } from '@contract/notice'
import { revise } from './revise'
import type { Table, Tally } from './table'
import { differenceBeside } from './with-notices'

type Changing = Outboxed & { _id: string; rev: number; updatedAt: Moment; checkAt?: Moment | null }

/** How documents with an outbox are written: inserted once, and changed only as they were read. */
export const changing = <T extends Changing>(documents: Table<T>, tally: Tally) => {
  const left = (before: T | undefined, after: T): void => {
    tally.leftToTell ||= after.outbox.length > (before?.outbox.length ?? 0)
    tally.leftToCheck ||= (after.checkAt ?? null) !== null && after.checkAt !== before?.checkAt
  }
  return {
    insert: async (document: T): Promise<boolean> => {
      const isNew = await documents.insert(document)
      if (isNew) left(undefined, document)
      return isNew
    },
    change: (id: T['_id'], decide: (document: T) => T | Refusal, known?: T): Promise<T | Refusal> => {
      return revise(
        () => documents.get(id),
        decide,
        async (before, after) => {
          const isOurs =
            (await documents.update({ _id: id, rev: before.rev }, differenceBeside(before, after))) === 1
          if (isOurs) left(before, after)
          return isOurs
        },
        known,
      )
    },
  }
}
