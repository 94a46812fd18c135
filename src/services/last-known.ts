import type { PhoneAnswer } from './cloud'
import { recall, remember } from './storage'

/** The answer; without signal the last one there was, so that the app opens in a basement too. */
export const lastKnown = async <T>(
  drawer: string,
  asked: Promise<PhoneAnswer<T>>,
): Promise<PhoneAnswer<T>> => {
  const answer = await asked
  if (answer.ok) remember(drawer, answer.data)
  if (answer.ok || answer.code !== 'OFFLINE') return answer
  const known = recall<T>(drawer)
  return known === undefined ? answer : { ok: true, data: known }
}
