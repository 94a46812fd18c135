import { isRefusal } from '@contract/errors'
import { applicationView, decide as decideApplication } from '@domain/join/application'
import type { Application } from '@contract/join'
import type { Handler } from '../../_kit/serve'
import type { Store } from '../../_store/store'
import { admit } from '../join/admit'

/** The verdict is written first, once; letting in can be done again, so a phone that asks again finishes what was broken off. */
export const decide: Handler<'application.decide'> = async ({ input, actor, now, store }) => {
  const application = await store.applications.change(input.id, (current) =>
    decideApplication(current, input, actor, input.requestId, now),
  )
  if (isRefusal(application)) return application
  if (application.state === 'approved') await letIn(store, application)
  return { application: applicationView(application) }
}

const letIn = async (store: Store, application: Application): Promise<void> => {
  const { _id, memberId, communityId, openid, name, phone, house, agreed } = application
  const newcomer = { memberId, communityId, openid, name, phone, house, agreed, joinTap: _id }
  await admit(store, newcomer, application.isMember)
}
