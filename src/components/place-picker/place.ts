import type { Membership } from '@contract/member'
import type { PlaceInput } from '@contract/ticket-fields'

/** A place as a person picks it: what is sent, and what is read. */
export interface Place {
  input: PlaceInput
  label: string
}

/** Nobody types what is known: a resident's first house. Staff have none and pick a public place. */
export const placeOf = ({ houses = [] }: Membership): Place | undefined => {
  const home = houses[0]
  return home && { input: { houseId: home.id }, label: home.label }
}
