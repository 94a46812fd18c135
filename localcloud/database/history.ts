import type { Change } from './collection'

/** A write and what it claimed: the document, and its entries in unique indexes. */
export interface Noted {
  change: Change
  claims: readonly string[]
}

/** What was committed while a transaction was open that must not see it. Stamps count the commits. */
export class History {
  /** Of the latest commit. */
  stamp = 0
  private past: (Noted & { stamp: number })[] = []

  add(noted: readonly Noted[]): void {
    this.stamp++
    for (const each of noted) this.past.push({ ...each, stamp: this.stamp })
  }

  /** True when one of the claims was written after the snapshot was taken. */
  touches(snapshot: number, claims: readonly string[]): boolean {
    return this.past.some(
      ({ stamp, claims: taken }) => stamp > snapshot && taken.some((claim) => claims.includes(claim)),
    )
  }

  /** What a snapshot does not hold, the latest change first. */
  since(snapshot: number): Change[] {
    const later = this.past.filter(({ stamp }) => stamp > snapshot)
    return later.reverse().map(({ change }) => change)
  }

  /** Nobody's snapshot is older than this. */
  forgetUntil(snapshot: number): void {
    this.past = this.past.filter(({ stamp }) => stamp > snapshot)
  }
}
