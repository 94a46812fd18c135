import { aggregate } from './aggregate'
import { Catalogue, type DeclaredCollection } from './catalogue'
import type { Fields } from './document'
import { Documents } from './documents'
import { encode } from './ejson'
import type { Meter } from './meter'
import type { Sqlite } from './sqlite'
import { Transactions } from './transactions'

/** The documents as they are now, and their transactions. A write is on the disk when its call returns. */
export class Database extends Documents {
  readonly transactions: Transactions

  /** `now`: ms since 1970, by which a forgotten transaction ends. */
  constructor(
    sqlite: Sqlite,
    private readonly isStrict: boolean,
    now: () => number = Date.now,
  ) {
    const transactions = new Transactions(sqlite, now)
    super(sqlite, new Catalogue(sqlite, transactions.watch), isStrict, {
      read: (_collection, _concerned, work) => work(),
      write: (_collection, _concerned, work) => transactions.plainly(work),
    })
    this.transactions = transactions
  }

  declare(collections: readonly DeclaredCollection[]): void {
    this.catalogue.declare(collections)
  }

  /** The names of all there are. */
  collections(): string[] {
    return this.catalogue.names().sort()
  }

  createCollection(name: string): void {
    this.catalogue.create(name)
  }

  /** The documents as this transaction sees them; it is aborted by whatever throws. */
  inside(transactionId: string): Documents {
    const within = this.transactions.within.bind(this.transactions, transactionId)
    return new Documents(this.sqlite, this.catalogue, this.isStrict, {
      read: (collection, concerned, work) => within(collection, concerned, work) as never,
      write: (collection, concerned, work) => within(collection, concerned, work) as never,
    })
  }

  /** The resulting documents as EJSON texts. */
  aggregate(name: string, stages: readonly Fields[], meter: Meter): string[] {
    const documents = aggregate(this.reading(meter), this.catalogue, name, stages)
    meter.returned += documents.length
    return documents.map(encode)
  }
}
