import type { Member } from '@contract/member'
import { members } from '../scripts/seed/green-lake'

/** Somebody of 翠湖花园, by house ('3-2-501') or, of the staff, by name ('wang'). */
export const person = (key: string): Member => {
  const found = members.find(({ _id }) => _id === `m-${key}`)
  if (!found) throw new Error(`nobody is called ${key}`)
  return found
}
