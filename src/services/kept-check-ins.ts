import type { FileId, KindId, MemberId, Moment, RequestId, SpotId, StopId } from '@contract/ids'
import type { CheckIn, CheckInAnswer } from '@contract/round'
import type { RoundView, StopView } from '@contract/round-views'
import type { PhoneErrorCode } from './cloud'
import { changed, comesLater, settled, type Kept } from './kept-list'
import { haltOf, stopAt } from './round-walk'

// What a housekeeper did on a round and the server has not heard of: check-ins, and what was found broken. Pure.

/** The server takes so many in one call. */
export const BATCH = 20
/** A photo that did not get through so often while others did never will; its proof goes without it. */
export const MOST_MISSES = 30
/** What was noted otherwise than one thought is kept to be read: the newest of it. */
const MOST_HEARD = 20

interface Done extends Kept {
  as: MemberId
  doneAt: Moment
  spotId: SpotId
  /** What the place is called where its round cannot be read. */
  name: string
  /** Arrived; still on this phone, as paths. */
  photos: FileId[]
  paths: string[]
  misses?: number
  refused?: PhoneErrorCode
}
/** Noted, but not as the stop of a round that it was done for. */
export type Heard = Required<Pick<CheckInAnswer, 'noted'>> & Pick<CheckInAnswer, 'before'>
export interface KeptCheckIn extends Done, Omit<CheckIn, 'requestId' | 'photos' | 'spotId' | 'doneAt'> {
  type: 'checkIn'
  /** Which one it was on the screen; the server finds it by place and time. */
  stopId?: StopId
  heard?: Heard
}
export interface KeptBroken extends Done {
  type: 'broken'
  kind: KindId
  word: string
}
export type KeptDone = KeptCheckIn | KeptBroken

const isHeard = (item: KeptDone): boolean => item.type === 'checkIn' && item.heard !== undefined
export const waits = (item: KeptDone): boolean => item.refused === undefined && !isHeard(item)

/** As the contract has it: what only this phone needs to know stays here. */
export const checkInOf = (kept: KeptCheckIn): CheckIn => {
  const { requestId, roundId, spotId, code, doneAt, at, outcome, ticks, photos, block, words } = kept
  return {
    requestId,
    ...(roundId === undefined ? {} : { roundId }),
    spotId,
    ...(code === undefined ? {} : { code }),
    doneAt,
    ...(at === undefined ? {} : { at }),
    outcome,
    ticks,
    photos,
    ...(block === undefined ? {} : { block }),
    ...(words === undefined ? {} : { words }),
  }
}

/**
 * What is sent next: the oldest that waits and, if that is a check-in, those that follow it up to something that is not.
 * `later`: what had its turn this time, and did not get through.
 */
export const nextBatch = (
  all: readonly KeptDone[],
  later: ReadonlySet<RequestId>,
  most: number,
): readonly [KeptBroken] | KeptCheckIn[] => {
  const ready = all.filter((item) => waits(item) && !later.has(item.requestId))
  const [first] = ready
  if (!first) return []
  if (first.type === 'broken') return [first]
  const mine = ready.filter(({ as }) => as === first.as)
  const end = mine.findIndex(({ type }) => type === 'broken')
  return mine
    .slice(0, end < 0 ? most : Math.min(most, end))
    .filter((item): item is KeptCheckIn => item.type === 'checkIn')
}

/** One of its photos has arrived, or is gone from the phone. */
export const withoutPath = <Item extends KeptDone>(item: Item, path: string, file?: FileId): Item => ({
  ...item,
  paths: item.paths.filter((one) => one !== path),
  photos: file === undefined ? item.photos : [...item.photos, file],
})

/** Others got through, and this one's photos did not. */
export const missed = (item: KeptDone): KeptDone => {
  const misses = (item.misses ?? 0) + 1
  return { ...item, misses, ...(misses >= MOST_MISSES ? { paths: [] } : {}) }
}

/** The server has answered: what is left, how many were noted, which were refused, and which are sent again. */
export const afterReport = (
  all: readonly KeptDone[],
  sent: readonly KeptCheckIn[],
  answers: readonly CheckInAnswer[],
): { all: KeptDone[]; noted: KeptCheckIn[]; refused: KeptCheckIn[]; later: RequestId[] } => {
  let left = [...all]
  const [noted, refused]: KeptCheckIn[][] = [[], []]
  const later: RequestId[] = []
  for (const item of sent) {
    const answer = answers.find(({ requestId }) => requestId === item.requestId)
    const code = answer?.refused
    if (code !== undefined && !comesLater(code)) {
      left = changed<KeptDone>(left, { ...item, refused: code })
      refused?.push(item)
    } else if (answer?.noted === undefined) later.push(item.requestId)
    else {
      noted?.push(item)
      const { noted: as, before } = answer
      left =
        as === 'stop' || (as === 'own' && item.stopId === undefined)
          ? settled(left, item.requestId)
          : changed<KeptDone>(left, { ...item, heard: { noted: as, ...(before ? { before } : {}) } })
    }
  }
  const old = left.filter(isHeard).slice(0, -MOST_HEARD)
  return {
    all: left.filter((item) => !old.includes(item)),
    noted: noted ?? [],
    refused: refused ?? [],
    later,
  }
}

/** What could not be written down, by why: thirty of one kind are one thing to read. */
export interface Stuck {
  code: PhoneErrorCode
  items: KeptDone[]
}
export const stuckOf = (all: readonly KeptDone[]): Stuck[] => {
  const stuck: Stuck[] = []
  for (const item of all) {
    const { refused: code } = item
    if (code === undefined) continue
    const known = stuck.find((one) => one.code === code)
    if (known) known.items.push(item)
    else stuck.push({ code, items: [item] })
  }
  return stuck
}

export const heardOf = (all: readonly KeptDone[]): KeptCheckIn[] =>
  all.filter((item): item is KeptCheckIn => item.type === 'checkIn' && item.heard !== undefined)

/** They have been read. */
export const dismissed = (all: readonly KeptDone[], read: readonly Kept[]): KeptDone[] =>
  all.filter(({ requestId }) => !read.some((one) => one.requestId === requestId))

const after = (stop: StopView, { outcome }: KeptCheckIn): StopView => {
  if (stop.state === 'done' || stop.state === 'removed') return stop
  return { ...stop, state: outcome }
}

/** The rounds as they stand for who walked them: what waits here counts as done. */
export const afterCheckIns = (rounds: readonly RoundView[], kept: readonly KeptDone[]): RoundView[] =>
  kept.reduce<RoundView[]>(
    (now, item) => {
      if (item.type !== 'checkIn' || !waits(item)) return now
      const found = haltOf(now, item) ?? stopAt(now, item.as, item.spotId, item.doneAt)
      if (!found) return now
      return now.map((round) =>
        round.id === found.round.id
          ? { ...round, stops: round.stops.map((one) => (one.id === found.stop.id ? after(one, item) : one)) }
          : round,
      )
    },
    [...rounds],
  )
