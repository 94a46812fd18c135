import type { TicketKind, Urgency } from '@contract/ticket'

/** Words that mean someone is in danger, whatever tile was tapped. */
const EMERGENCY_WORDS = [
  '困人',
  '被困',
  '爆管',
  '水管爆',
  '燃气',
  '煤气',
  '起火',
  '着火',
  '冒烟',
  '触电',
  '漏电',
]

/** How urgent a request is, from its scenario and its words. A person may write "没有燃气味"; we would rather come. */
export const urgencyOf = (_kind: TicketKind, note: string | undefined): Urgency =>
  EMERGENCY_WORDS.some((word) => note?.includes(word)) ? 'emergency' : 'ordinary'
