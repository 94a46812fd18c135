import type { TryPlace } from '@contract/zone'

/** A place as it is picked: what is sent, and what is read. */
export interface TryWhere {
  place: TryPlace
  label: string
}
