import type { Household, Invitation } from '@contract/join'
import type { Member } from '@contract/member'
import type { Moment } from '@contract/ids'
import type { Actor } from '@domain/access/policy'
import { maskPhone } from '@domain/access/privacy'
import { invitationView } from '@domain/join/invitation'
import { livesIn, mayInvite } from './house'

/** My houses, each with everybody in it. A tenant sees themself and the owner, and no invitations. */
export const householdsFor = (
  actor: Actor,
  people: readonly Member[],
  invitations: readonly Invitation[],
  now: Moment,
): Household[] =>
  actor.houses.map(({ id, label, tie, until }) => ({
    id,
    label,
    tie,
    ...(until === undefined ? {} : { until }),
    mayInvite: mayInvite(tie),
    people: people
      .flatMap((person) => {
        const theirs = livesIn(person.houses, now).find((house) => house.id === id)
        const me = person._id === actor._id
        if (!theirs || (tie === 'tenant' && !me && theirs.tie !== 'owner')) return []
        return [
          {
            id: person._id,
            name: person.name,
            maskedPhone: maskPhone(person.phone),
            tie: theirs.tie,
            ...(theirs.until === undefined ? {} : { until: theirs.until }),
            joined: person.openid !== undefined,
            me,
          },
        ]
      })
      .sort((a, b) => ORDER.indexOf(a.tie) - ORDER.indexOf(b.tie)),
    invitations: mayInvite(tie)
      ? invitations.flatMap((invitation) => {
          const view = invitationView(invitation)
          return view?.houseId === id ? [view] : []
        })
      : [],
  }))

const ORDER = ['owner', 'family', 'tenant']
