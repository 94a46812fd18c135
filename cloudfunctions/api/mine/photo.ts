import { isRefusal } from '@contract/errors'
import { myData } from '@domain/people/views'
import type { Handler } from '../../_kit/serve'

export const photo: Handler<'mine.photo'> = async ({ input, actor, store }) => {
  const person = await store.members.change(actor._id, (current) =>
    current.photo === input.photo ? current : { ...current, photo: input.photo },
  )
  return isRefusal(person) ? person : myData({ ...actor, photo: input.photo })
}
