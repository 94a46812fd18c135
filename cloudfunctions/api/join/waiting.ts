import type { Application } from '@contract/join'
import { myApplication } from '@domain/join/application'
import type { Handler } from '../../_kit/serve'

const MOST = 10

/** What still waits, and the last word that was spoken: older ones say nothing any more. */
const current = (applications: readonly Application[]): Application[] => {
  const last = applications.find(({ state }) => state !== 'waiting')
  return applications.filter((application) => application.state === 'waiting' || application === last)
}

export const waiting: Handler<'join.waiting'> = async ({ openid, store }) => ({
  items: current(await store.applications.of(openid, MOST)).map(myApplication),
})
