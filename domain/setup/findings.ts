import type { SheetFault } from '@contract/setup'
import type { Place } from './cells'

/** What is the matter, gathered on the way: everything at once, so that a sheet is corrected once and not thirty times. */
export class Findings {
  readonly faults: SheetFault[] = []
  readonly cautions: string[] = []

  fault({ sheet, cell }: Place, words: string): void {
    this.faults.push({ sheet, cell, words })
  }

  caution(words: string): void {
    this.cautions.push(words)
  }
}
