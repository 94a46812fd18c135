import { randomBytes } from 'node:crypto'
import type { Catalogue } from './catalogue'
import type { Collection } from './collection'
import { DatabaseError } from './database-error'
import { isPlainObject, type Fields, type StoredDocument } from './document'
import { encode } from './ejson'
import type { Meter } from './meter'
import { choosePlan, type Sort } from './plan'
import { project } from './projection'
import { countRows } from './scan'
import { select, type Reading } from './select'
import type { Sqlite } from './sqlite'
import { applyOperators } from './update'

export interface FindOptions {
  filter: Fields
  sort?: Sort
  offset?: number
  limit?: number
  projection?: Fields
}

export interface Updated {
  /** Documents that are now different. */
  updated: number
  upsertedId: unknown
}

/** Which documents a call can concern, by the order keys of their ids; undefined when it may be any. */
export type Concerned = readonly string[] | undefined

/** Where calls take place: in the present, or inside a transaction. */
export interface Scope {
  read<T>(collection: Collection, concerned: Concerned, work: () => T): T
  write<T>(collection: Collection, concerned: Concerned, work: () => T): T
}

/**
 * What is done with documents, with MongoDB's meaning. Every call is synchronous and happens at one instant, so a
 * conditional update is atomic by itself.
 * @throws {DatabaseError} for whatever is refused.
 */
export class Documents {
  constructor(
    protected readonly sqlite: Sqlite,
    protected readonly catalogue: Catalogue,
    private readonly strict: boolean,
    private readonly scope: Scope,
  ) {}

  /** The documents as EJSON texts. */
  find(name: string, options: FindOptions, meter: Meter): string[] {
    const { filter, sort = [], offset = 0, limit = Infinity, projection = {} } = options
    const collection = this.catalogue.get(name)
    return this.scope.read(collection, concernedBy(collection, filter), () => {
      const texts: string[] = []
      let passed = 0
      const whole = Object.keys(projection).length === 0
      for (const held of select(this.reading(meter), collection, filter, sort)) {
        if (passed++ < offset) continue
        texts.push(whole ? held.text : encode(project(held.document, projection)))
        if (texts.length >= limit) break
      }
      meter.returned += texts.length
      return texts
    })
  }

  count(name: string, filter: Fields, meter: Meter): number {
    const collection = this.catalogue.get(name)
    return this.scope.read(collection, concernedBy(collection, filter), () => {
      if (Object.keys(filter).length === 0) {
        return Number(this.sqlite.get(`SELECT count(*) AS total FROM ${collection.table}`)?.total)
      }
      const plan = choosePlan(collection, filter, [])
      if (plan?.exact === true && plan.seek.length > 0) {
        meter.index = plan.index.name
        return countRows(this.sqlite, plan)
      }
      let total = 0
      for (const _ of select(this.reading(meter), collection, filter, [])) total++
      return total
    })
  }

  /** Inserts all or none. A document without `_id` is given 32 hex digits, as CloudBase does. */
  insert(name: string, documents: readonly Fields[]): unknown[] {
    const collection = this.catalogue.get(name)
    const withIds = documents.map((fields) => withId(fields, fields._id ?? randomBytes(16).toString('hex')))
    const ids = withIds.map(({ _id }) => _id)
    return this.scope.write(
      collection,
      ids.map((id) => collection.idKey(id)),
      () => {
        for (const document of withIds) collection.insert(document)
        return ids
      },
    )
  }

  update(name: string, filter: Fields, operators: Fields, multi: boolean, meter: Meter): number {
    const unknown = Object.keys(operators).find((operator) => !operator.startsWith('$'))
    if (unknown !== undefined)
      throw new DatabaseError('invalid-operator', `not an update operator: ${unknown}`)
    return this.change(name, filter, multi, meter, (collection, held) =>
      collection.replace(held, applyOperators(held.document, operators)),
    )
  }

  /** Puts `fields` in the place of the document with this `_id`, or creates it. */
  set(name: string, id: unknown, fields: Fields, meter: Meter): Updated {
    const collection = this.catalogue.get(name)
    return this.scope.write(collection, concernedBy(collection, { _id: id }), () => {
      const [held] = select(this.reading(meter), collection, { _id: id }, [])
      const document = withId(fields, id)
      if (held !== undefined) return { updated: Number(collection.replace(held, document)), upsertedId: null }
      collection.insert(document)
      return { updated: 0, upsertedId: id }
    })
  }

  remove(name: string, filter: Fields, multi: boolean, meter: Meter): number {
    return this.change(name, filter, multi, meter, (collection, held) => {
      collection.remove(held)
      return true
    })
  }

  protected reading(meter: Meter): Reading {
    return { sqlite: this.sqlite, meter, strict: this.strict }
  }

  private change(
    name: string,
    filter: Fields,
    multi: boolean,
    meter: Meter,
    write: (collection: Collection, held: Parameters<Collection['remove']>[0]) => boolean,
  ): number {
    const collection = this.catalogue.get(name)
    return this.scope.write(collection, concernedBy(collection, filter), () => {
      // All are chosen before the first is written, so that a change cannot bring a document into reach again.
      const chosen = []
      for (const held of select(this.reading(meter), collection, filter, [])) {
        chosen.push(held)
        if (!multi) break
      }
      return chosen.filter((held) => write(collection, held)).length
    })
  }
}

function concernedBy(collection: Collection, { _id: id }: Fields): Concerned {
  if (id === undefined || id instanceof RegExp || isPlainObject(id)) return undefined
  return [collection.idKey(id)]
}

function withId(fields: Fields, id: unknown): StoredDocument {
  const { _id: _, ...rest } = fields
  return { _id: id, ...rest }
}
