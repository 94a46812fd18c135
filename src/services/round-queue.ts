import type { MemberId } from '@contract/ids'
import type { PhoneErrorCode } from './cloud'
import {
  dismissed,
  heardOf,
  stuckOf,
  waits,
  type KeptCheckIn,
  type KeptDone,
  type Stuck,
} from './kept-check-ins'
import { dropFile, keepFile } from './kept-files'
import type { Kept } from './kept-list'
import { createKeptQueue } from './kept-queue'
import { carryDone } from './round-carry'
import { createStore, useStore } from './store'

// What was done on a round, kept on the phone until it is told. What is decided about it stands in kept-check-ins.ts, how
// it is sent in round-carry.ts.

/** Opened once on each phone; opened again it finds what was kept. */
export const openRoundQueue = () => {
  const held = createStore<Partial<Record<MemberId, PhoneErrorCode>>>({})
  const hold = (as: MemberId, code: PhoneErrorCode | undefined): void => {
    if (held.get()[as] === code) return
    const { [as]: _, ...others } = held.get()
    held.set(code === undefined ? others : { ...others, [as]: code })
  }
  const queue = createKeptQueue<KeptDone>({
    drawer: 'round kept',
    waits,
    carry: (): Promise<void> => carryDone({ all: () => items.get(), write: (all) => write(all), hold }),
  })
  const { items, write, send } = queue
  return {
    items,
    held,
    send,
    /** Kept from now on, with its photos, and sent as soon as there is signal. */
    keepDone: async (done: KeptDone): Promise<void> => {
      const paths = await Promise.all(done.paths.map(keepFile))
      queue.keep({ ...done, paths })
      void send()
    },
    /** Read: what is left of their photos makes room. */
    dismiss: (read: readonly Kept[]): void => {
      const ids = read.map(({ requestId }) => requestId)
      items.get().forEach(({ requestId, paths }) => ids.includes(requestId) && paths.forEach(dropFile))
      write(dismissed(items.get(), read))
    },
  }
}

const queue = openRoundQueue()
export const { send: sendRound, keepDone, dismiss: dismissDone } = queue

/** What one membership has on this phone. `held`: why nothing of it gets through, though there is signal. */
export interface KeptOfMine {
  all: KeptDone[]
  waiting: KeptDone[]
  stuck: Stuck[]
  heard: KeptCheckIn[]
  held: PhoneErrorCode | undefined
}
export const useKeptRound = (as: MemberId): KeptOfMine => {
  const all = useStore(queue.items).filter((item) => item.as === as)
  return {
    all,
    waiting: all.filter(waits),
    stuck: stuckOf(all),
    heard: heardOf(all),
    held: useStore(queue.held)[as],
  }
}
