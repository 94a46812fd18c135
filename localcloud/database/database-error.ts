/**
 * What the engine refuses, in its own words. The wire turns a kind into the vendor's code and text
 * (wire/vendor-error.ts); the engine itself knows no vendor.
 */
export type DatabaseErrorKind =
  | 'collection-missing'
  | 'collection-exists'
  | 'document-locked'
  | 'duplicate-key'
  | 'invalid-operator'
  | 'invalid-parameter'
  | 'no-index'
  | 'request-failed'
  | 'transaction-conflict'
  | 'transaction-missing'

export class DatabaseError extends Error {
  constructor(
    readonly kind: DatabaseErrorKind,
    message: string,
  ) {
    super(message)
    this.name = 'DatabaseError'
  }
}
