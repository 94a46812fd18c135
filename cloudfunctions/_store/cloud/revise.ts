import { isRefusal, refuse, type Refusal } from '@contract/errors'

/** Lost races before we say that too many are at it. Each loser finds what the winner did, so few ever need three. */
const TRIES = 8

/**
 * Read, decide, write if nobody wrote in between, else again. `decide` must be pure; the very document it was given
 * back means that there is nothing to write.
 */
export const revise = async <T extends { rev: number }>(
  read: () => Promise<T | undefined>,
  decide: (document: T) => T | Refusal,
  /** False when the document is no longer of the `rev` that was read. */
  write: (before: T, after: T) => Promise<boolean>,
  /** Read a moment ago by who asks: tried first, and read anew only after a lost race. */
  known?: T,
): Promise<T | Refusal> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = tries === 0 && known ? known : await read()
    if (!before) return refuse('NOT_FOUND')
    const next = decide(before)
    if (isRefusal(next)) return next
    if (next === before) return before
    const after = { ...next, rev: before.rev + 1 }
    if (await write(before, after)) return after
  }
  return refuse('BUSY')
}
