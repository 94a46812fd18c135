import type { MemberId, Moment } from '@contract/ids'
import type { RoundView, Today } from '@contract/round-views'
import { call, type PhoneErrorCode } from './cloud'
import { afterCheckIns, type KeptCheckIn } from './kept-check-ins'
import { keepPlaces } from './known-places'
import { recall, remember } from './storage'
import { createStore } from './store'

/** The rounds as they were last heard of, kept on the phone: where they are walked there is no signal. */
export interface Known {
  today: Today
  /** By the phone's clock. */
  heardAt: Moment
}

const drawerOf = (as: MemberId) => `round ${as}`
/** Heard since the app was opened. */
const heard = createStore<Partial<Record<MemberId, Known>>>({})
/** What the phone knew before that: read once. */
const before = new Map<MemberId, Known | undefined>()

export const knownRounds = (as: MemberId): Known | undefined => {
  const known = heard.get()[as]
  if (known) return known
  if (!before.has(as)) before.set(as, recall<Known>(drawerOf(as)))
  return before.get(as)
}
export const roundNews = heard

const put = (as: MemberId, known: Known): void => {
  remember(drawerOf(as), known)
  keepPlaces(known.today.rounds)
  heard.set({ ...heard.get(), [as]: known })
}

/** Undefined: heard, and kept. */
export const askToday = async (as: MemberId): Promise<PhoneErrorCode | undefined> => {
  const answer = await call('round.today', { as })
  if (!answer.ok) return answer.code
  put(as, { today: answer.data, heardAt: Date.now() })
  return undefined
}

/**
 * What a command answered is news already. What is older than what is known, or nobody's plan, is none. `noted`: what
 * the server has just written down; done it is, whether or not its round came along.
 */
export const putRounds = (
  as: MemberId,
  rounds: readonly RoundView[],
  noted: readonly KeptCheckIn[] = [],
): void => {
  const known = knownRounds(as)
  if (!known) return
  const newest = (old: RoundView): RoundView =>
    rounds.find(({ id, updatedAt }) => id === old.id && updatedAt >= old.updatedAt) ?? old
  const news = rounds.filter(
    ({ id, type }) => type !== 'own' && !known.today.rounds.some((old) => old.id === id),
  )
  const before = afterCheckIns(known.today.rounds, noted)
  put(as, { ...known, today: { ...known.today, rounds: [...before.map(newest), ...news] } })
}

/** The server's clock, as far as a phone can tell: its own may be a day off, and the stage's is turned. */
export const serverNow = ({ today, heardAt }: Known): Moment => Date.now() + (today.now - heardAt)
