import type { TemplateKey } from '@contract/notice'
import type { Listener } from '@contract/ticket'

/** One thing said to one person. */
export interface Telling {
  to: Listener
  title: string
  body: string
  /** With a subscribe message, `tip` is its third line. */
  push?: { template: TemplateKey; tip: string }
}
