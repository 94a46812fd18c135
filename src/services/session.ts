import type { HouseId, MemberId } from '@contract/ids'
import type { Membership } from '@contract/member'
import { call, type PhoneErrorCode } from './cloud'
import { lastKnown } from './last-known'
import { recall, remember } from './storage'
import { createStore, useStore } from './store'

/** Who holds this phone. A person with two roles has two memberships and acts as one of them at a time. */
export type Session =
  | { status: 'loading' }
  | { status: 'failed'; code: PhoneErrorCode }
  | { status: 'stranger' }
  | { status: 'member'; me: Membership; memberships: Membership[] }

const CHOSEN = 'membership'
const HOME = 'house'
const session = createStore<Session>({ status: 'loading' })

export const useSession = (): Session => useStore(session)

/** Who has several houses says once which is theirs just now; it is the first everywhere. */
const homeFirst = (membership: Membership): Membership => {
  const { houses } = membership
  const home = houses?.find(({ id }) => id === recall<string>(HOME))
  return houses && home
    ? { ...membership, houses: [home, ...houses.filter((house) => house !== home)] }
    : membership
}

const enter = (held: Membership[], wanted: string | undefined): Session => {
  const memberships = held.map(homeFirst)
  const me = memberships.find(({ id }) => id === wanted) ?? memberships[0]
  return me ? { status: 'member', me, memberships } : { status: 'stranger' }
}

export const loadSession = async (): Promise<void> => {
  const answer = await lastKnown('memberships', call('session.me', {}))
  if (answer.ok) return session.set(enter(answer.data.memberships, recall<string>(CHOSEN)))
  // Someone already inside stays inside when the signal goes.
  if (session.get().status !== 'member') session.set({ status: 'failed', code: answer.code })
}

export const reloadSession = (): void => {
  session.set({ status: 'loading' })
  void loadSession()
}

export const actAs = (id: MemberId): void => {
  const now = session.get()
  if (now.status !== 'member') return
  remember(CHOSEN, id)
  session.set(enter(now.memberships, id))
}

/** As they stand at this moment, for who is not a screen. */
export const membershipsHeld = (): Membership[] => {
  const now = session.get()
  return now.status === 'member' ? now.memberships : []
}

export const liveAt = (id: HouseId): void => {
  const now = session.get()
  if (now.status !== 'member') return
  remember(HOME, id)
  session.set(enter(now.memberships, now.me.id))
}
