import { isRefusal } from '@contract/errors'
import type { FileId, Moment, RoundId } from '@contract/ids'
import type { Print, Round } from '@contract/round'
import { bandsOf, soughtBands } from '@domain/round/print'
import { isGone, proved, sameAs, unprovenIn, type Finding, type Unproven } from '@domain/round/prove'
import { printOf } from './look'
import type { World } from './world'

/** Prints looked at bit by bit, and later check-ins marked because of one photo. */
const MOST = { alike: 30, later: 5 }

interface Seen {
  findings: Map<RoundId, Finding[]>
  missing: FileId[]
  photos: number
}

/**
 * The photos of a round, check-in by check-in, as far as time goes. Each is kept as a print first and looked for among
 * the others then: of two that are looked at in the same moment one finds the other, and it is the later check-in that
 * is marked, whoever finds it. What is found is written into the round last: who dies before does it again, and it comes
 * to the same.
 */
export const seeTo = async (world: World, round: Round, end: Moment): Promise<number> => {
  const { store, now } = world
  const unproven = unprovenIn(round)
  const known = await store.prints.several(unproven.flatMap(({ log }) => log.photos))
  const seen: Seen = { findings: new Map(), missing: [], photos: 0 }
  for (const each of unproven) {
    if (now() >= end) break
    await lookAt(world, round, each, known, seen)
  }
  const { findings, missing, photos } = seen
  const own = findings.get(round._id) ?? []
  findings.delete(round._id)
  for (const [id, of] of findings) {
    const elsewhere = await store.rounds.change(id, (current) => marksOnly(current, of, now()))
    if (isRefusal(elsewhere) && elsewhere.refused !== 'NOT_FOUND')
      throw new Error(`could not be marked: ${elsewhere.refused}`)
  }
  const after = await store.rounds.change(round._id, (current) => proved(current, own, missing, now()))
  if (isRefusal(after)) throw new Error(`could not be proved: ${after.refused}`)
  return photos
}

/** Another round is as due as it was. */
const marksOnly = (round: Round, findings: readonly Finding[], now: Moment): Round => {
  const { proveAt } = round
  const marked = proved(round, findings, [], now)
  return marked.stops.every((stop, at) => stop === round.stops[at]) ? round : { ...marked, proveAt }
}

const lookAt = async (
  { store, now }: World,
  round: Round,
  { log, stop }: Unproven,
  known: readonly Print[],
  seen: Seen,
): Promise<void> => {
  const { requestId, at } = log
  const { _id: roundId, communityId } = round
  const note = (id: RoundId, finding: Finding): void => {
    seen.findings.set(id, [...(seen.findings.get(id) ?? []), finding])
  }
  let isAll = true
  for (const file of log.photos) {
    const before = known.find(({ _id }) => _id === file)
    const content = before ? undefined : await store.files.read(file)
    const hash = before?.hash ?? (content && printOf(content))
    if (hash === undefined) {
      if (content || isGone(log, now())) note(roundId, { requestId, gone: true })
      else {
        isAll = false
        seen.missing.push(file)
      }
      continue
    }
    seen.photos += 1
    const print: Print = {
      _id: file,
      communityId,
      hash,
      bands: bandsOf(hash),
      roundId,
      stopId: stop.id,
      requestId,
      at,
    }
    if (!before) await store.prints.add(print)
    const alike = await store.prints.alike(communityId, soughtBands(hash), MOST.alike)
    const { first, later } = sameAs(hash, log, alike)
    if (first) note(roundId, { requestId, like: likeOf(first) })
    for (const each of later.slice(0, MOST.later))
      note(each.roundId, { requestId: each.requestId, like: likeOf(print) })
  }
  if (isAll) note(roundId, { requestId, proven: true })
}

const likeOf = ({ roundId, stopId, at }: Print): NonNullable<Finding['like']> => ({ roundId, stopId, at })
