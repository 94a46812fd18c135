import { KEPT } from '@/copy/kept'
import { keep, type Kept } from './kept-list'
import { openShelves } from './kept-shelves'
import { watchSignal } from './signal'
import { createStore } from './store'
import { tell } from './tell'

/** How often it is tried again while anything waits. Milliseconds. */
const AGAIN = 20_000

interface Ways<Item> {
  /** Its name in the phone's storage. */
  drawer: string
  /** It has still to be sent. */
  waits: (item: Item) => boolean
  /** Sends what waits, in order. Rejects where nothing gets through; all of it is still here then. */
  carry: () => Promise<void>
}

/** What was done without signal: on the phone, in order, until the server has heard of it, days later if need be. */
export const createKeptQueue = <Item extends Kept>({ drawer, waits, carry }: Ways<Item>) => {
  const shelves = openShelves<Item>(drawer)
  const items = createStore<Item[]>(shelves.all())
  const write = (next: Item[]): void => {
    items.set(next)
    if (!shelves.write(next)) tell(KEPT.full)
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  const tryAgain = (): void => {
    clearTimeout(timer)
    timer = items.get().some(waits) ? setTimeout(() => void send(), AGAIN) : undefined
  }
  let sending = false
  /** Whoever calls, it runs once at a time. */
  const send = async (): Promise<void> => {
    if (sending) return
    sending = true
    try {
      await carry()
    } catch {
      // Nothing gets through; it is tried again.
    } finally {
      sending = false
      tryAgain()
    }
  }
  return {
    items,
    write,
    /** Kept from now on, whatever happens to the phone. */
    keep: (item: Item): void => {
      write(keep(items.get(), item))
      tryAgain()
    },
    send,
  }
}

/** Once, when the app opens. */
export const watchKept = (...sends: (() => Promise<void>)[]): void => {
  const sendAll = () => sends.forEach((send) => void send())
  watchSignal(sendAll)
  sendAll()
}
