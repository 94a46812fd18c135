import { randomUUID } from 'node:crypto'
import type { Change, Collection } from './collection'
import { DatabaseError } from './database-error'
import { History, type Noted } from './history'
import type { Sqlite } from './sqlite'

/** A transaction that is not ended by then is aborted, as CloudBase does; ms on the cloud's clock. */
const LONGEST_MS = 30_000

interface Transaction {
  id: string
  began: number
  /** It sees what had been committed up to this stamp, and its own writes. */
  snapshot: number
  /** Its own writes so far, in order. They reach the disk with the commit and not before. */
  writes: Change[]
}

/**
 * Snapshot isolation, as MongoDB has it. For the length of one call the tables are put into the state that the
 * transaction should see (what others committed since is undone, what it wrote itself is done again), the call runs
 * like any other, and all of it is rolled back. So every query and index serves a transaction too, and nothing of an
 * unfinished one is ever on the disk.
 *
 * Who writes what another open transaction wrote, or what was committed after the own snapshot, meets a conflict at
 * that write; the failed transaction is aborted. A claim is what only one may write: a document, or an entry of a
 * unique index.
 */
export class Transactions {
  private readonly open = new Map<string, Transaction>()
  private readonly holders = new Map<string, Transaction>()
  private readonly history = new History()
  /** Whose call is running now; undefined for plain calls. */
  private author: Transaction | undefined
  private noted: Noted[] = []
  private setting = false
  private waiting: (() => void)[] = []

  constructor(
    private readonly sqlite: Sqlite,
    private readonly now: () => number,
  ) {}

  begin(): string {
    this.expire()
    const id = randomUUID()
    this.open.set(id, { id, began: this.now(), snapshot: this.history.stamp, writes: [] })
    return id
  }

  commit(id: string): void {
    const transaction = this.find(id)
    this.author = transaction
    try {
      this.record(() => {
        for (const { collection, id: of, after } of transaction.writes) collection.put(of, after)
      })
    } finally {
      this.author = undefined
      this.end(transaction)
    }
  }

  abort(id: string): void {
    this.end(this.find(id))
  }

  /** A write outside of any transaction. @throws {DatabaseError} `document-locked` when an open one wrote there. */
  plainly<T>(work: () => T): T {
    this.expire()
    return this.record(work)
  }

  /**
   * One call of a transaction on one collection. `only` names the documents that can matter to it, by the order keys
   * of their ids; undefined if any may.
   */
  within<T>(id: string, collection: Collection, only: readonly string[] | undefined, work: () => T): T {
    const transaction = this.find(id)
    this.author = transaction
    try {
      const result = this.sqlite.rehearse(() => {
        this.turnBack(transaction, collection, only)
        return work()
      })
      transaction.writes.push(...this.noted.map(({ change }) => change))
      return result
    } catch (error) {
      this.end(transaction)
      throw error
    } finally {
      this.author = undefined
      this.noted = []
    }
  }

  /** Hears of every write before it is made. @throws {DatabaseError} when it must not be. */
  readonly watch = (change: Change): void => {
    if (this.open.size === 0 || this.setting) return
    const claims = change.collection.claims(change)
    for (const claim of claims) {
      const holder = this.holders.get(claim)
      if (holder === undefined || holder === this.author) continue
      throw this.author === undefined
        ? new DatabaseError('document-locked', 'an open transaction has written this document')
        : conflict()
    }
    if (this.author !== undefined) this.claim(this.author, claims)
    this.noted.push({ change, claims })
  }

  /** Resolves when some transaction has ended, or after so many real ms. */
  ended(withinMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, withinMs)
      this.waiting.push(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  }

  private claim(transaction: Transaction, claims: readonly string[]): void {
    if (this.history.touches(transaction.snapshot, claims)) throw conflict()
    for (const claim of claims) this.holders.set(claim, transaction)
  }

  /** Makes the writes durable, and keeps what they changed for those whose snapshot is older. */
  private record<T>(work: () => T): T {
    try {
      const result = this.sqlite.transact(work)
      this.history.add(this.noted)
      return result
    } finally {
      this.noted = []
    }
  }

  private turnBack(transaction: Transaction, collection: Collection, only?: readonly string[]): void {
    this.setting = true
    try {
      for (const { collection: where, id, before } of this.history.since(transaction.snapshot)) {
        if (where !== collection) continue
        if (only === undefined || only.includes(collection.idKey(id))) collection.put(id, before)
      }
      for (const change of transaction.writes) {
        if (change.collection === collection) collection.put(change.id, change.after)
      }
    } finally {
      this.setting = false
    }
  }

  private find(id: string): Transaction {
    this.expire()
    const transaction = this.open.get(id)
    if (transaction === undefined) throw new DatabaseError('transaction-missing', 'no such transaction')
    return transaction
  }

  private expire(): void {
    for (const transaction of this.open.values()) {
      if (this.now() - transaction.began > LONGEST_MS) this.end(transaction)
    }
  }

  private end(transaction: Transaction): void {
    this.open.delete(transaction.id)
    for (const [claim, holder] of this.holders) if (holder === transaction) this.holders.delete(claim)
    const oldest = Math.min(...[...this.open.values()].map(({ snapshot }) => snapshot))
    this.history.forgetUntil(oldest)
    for (const wake of this.waiting.splice(0)) wake()
  }
}

function conflict(): DatabaseError {
  return new DatabaseError('transaction-conflict', 'another transaction wrote here')
}
