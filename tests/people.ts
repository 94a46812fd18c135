import { actorOf } from '@domain/access/identify'
import type { Actor } from '@domain/access/policy'
import { community, members } from '../scripts/seed/green-lake'

/** Somebody of 翠湖花园, by house ('3-2-501') or, of the staff, by name ('wang'). */
export const person = (key: string): Actor => {
  const member = members.find(({ _id }) => _id === `m-${key}`)
  const actor = member && actorOf(member, community, community.createdAt)
  if (!actor) throw new Error(`nobody is called ${key}`)
  return actor
}
