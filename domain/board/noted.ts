import type { Moment } from '@contract/ids'
import type { Neighbour, NotedAct } from '@contract/post'

const DAY = 24 * 60 * 60_000
/** Acts that are kept of a person. */
export const MOST_ACTS = 100

/** What an act means to a person from now on. Only the board is meant by it: nothing else looks at these. */
export const standingAfter = ({
  act,
  days = 0,
  at,
}: Pick<NotedAct, 'act' | 'days' | 'at'>): Pick<Neighbour, 'banned'> & { mutedUntil?: Moment | null } => {
  switch (act) {
    case 'mute':
      return { mutedUntil: at + days * DAY }
    case 'ban':
      return { banned: true }
    case 'unmute':
      return { mutedUntil: null, banned: false }
    case 'publish':
    case 'refuse':
    case 'remove':
    case 'restore':
    case 'warn':
      return {}
  }
  return act satisfies never
}
