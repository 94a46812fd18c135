import type { Moment } from '@contract/ids'
import type { By, Ticket } from '@contract/ticket'

/** What every event of a ticket begins with: its place in the timeline is its id. */
export const happens = ({ _id, timeline }: Pick<Ticket, '_id' | 'timeline'>, by: By, at: Moment) => ({
  id: `${_id}.${timeline.length}`,
  at,
  by,
})
