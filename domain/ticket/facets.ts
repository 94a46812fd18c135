import type { Ticket } from '@contract/ticket'

/** By what a list of tickets may be narrowed down, besides where it stands. */
export interface Facets {
  zoneId?: string | undefined
  kind?: string | undefined
  placeId?: string | undefined
  assigneeId?: string | undefined
}

/** What a list asks for: one token, and so one range of one index, whatever is combined. */
export const facetOf = ({ zoneId = '', kind = '', placeId = '', assigneeId = '' }: Facets): string =>
  [zoneId, kind, placeId, assigneeId].join('|')

/** Every combination under which a ticket is found: zone or all × kind or all × place or all × person or all. */
export const facetsOf = ({
  place,
  kind,
  assignee,
}: Pick<Ticket, 'place' | 'kind' | 'assignee'>): string[] => {
  const facets: string[] = []
  for (const zoneId of ['', place.zoneId])
    for (const ofKind of ['', kind])
      for (const placeId of new Set(['', place.id, ...place.nearIds]))
        for (const assigneeId of ['', assignee.memberId])
          facets.push(facetOf({ zoneId, kind: ofKind, placeId, assigneeId }))
  return facets
}
