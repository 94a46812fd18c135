import { isRefusal } from '@contract/errors'
import { keyed } from '@domain/people/keys'
import { myData } from '@domain/people/views'
import type { Handler } from '../../_kit/serve'

export const correct: Handler<'mine.correct'> = async ({ input, actor, store }) => {
  const { name } = input
  const person = await store.members.change(actor._id, (current) =>
    current.name === name ? current : keyed({ ...current, name }),
  )
  return isRefusal(person) ? person : myData({ ...actor, name })
}
