import type { Period } from '@contract/ids'
import type { SummaryType } from '@contract/summary'

/** Which summary: of a period, or the newest. */
export interface Which {
  type: SummaryType
  period?: Period | undefined
}
