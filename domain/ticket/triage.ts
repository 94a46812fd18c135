import type { Urgency } from '@contract/catalogue'

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

export interface Triage {
  urgency: Urgency
  /** The word that made it urgent: the resident is shown it, and may say that it is none. */
  alarm?: string
}

/**
 * How urgent a request is, from its kind and its words. A person may write "没有燃气味"; we would rather come, unless
 * they say so themselves (`calm`).
 */
export const triage = (
  kind: { urgency: Urgency },
  said: { note?: string | undefined; calm?: boolean | undefined },
): Triage => {
  const alarm = EMERGENCY_WORDS.find((word) => said.note?.includes(word))
  if (alarm === undefined || said.calm) return { urgency: kind.urgency }
  return { urgency: 'emergency', alarm }
}
