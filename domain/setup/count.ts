import type { SheetCount } from '@contract/setup'

/** Counts the rows of one sheet as they are planned. */
export class Count {
  private readonly seen = { added: 0, changed: 0, same: 0 }

  constructor(private readonly sheet: string) {}

  row(what: keyof Count['seen']): void {
    this.seen[what] += 1
  }

  /** `unnamed`: how many are known that no row names. */
  result(unnamed: number): SheetCount {
    return { sheet: this.sheet, ...this.seen, unnamed }
  }
}
