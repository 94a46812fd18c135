import type { MemberId, RequestId } from '@contract/ids'
import { ON_ROUND } from '@/copy/round'
import { call, type PhoneErrorCode } from './cloud'
import {
  afterReport,
  BATCH,
  checkInOf,
  missed,
  nextBatch,
  withoutPath,
  type KeptBroken,
  type KeptCheckIn,
  type KeptDone,
} from './kept-check-ins'
import { dropFile, sendFile } from './kept-files'
import { changed, comesLater, settled } from './kept-list'
import { newRequestId } from './request-id'
import { putRounds } from './rounds-known'
import { tell } from './tell'

/** Two photos in a row that did not get through are no signal. */
const SILENCE = 2
/** Three calls in a row that broke off are no check-in's fault. */
const BROKEN_OFF = 3
/** Sent so long after it was done, its doer wants to hear of it. Milliseconds. */
const LONG = 60_000

class NoSignal extends Error {}

/** Where the kept things lie. */
export interface Desk {
  all: () => KeptDone[]
  write: (all: KeptDone[]) => void
  /** Nothing of this membership gets through, and why; undefined: it does. */
  hold: (as: MemberId, code: PhoneErrorCode | undefined) => void
}

/** How one run through all that waits stands. */
const beginRun = () => ({
  /** Had their turn this time; of these, whose photo it was. */
  later: new Set<RequestId>(),
  stayed: new Set<RequestId>(),
  /** So many go one by one: among them is what the server stumbles over. */
  alone: 0,
  silent: 0,
  brokenOff: 0,
  through: 0,
  told: 0,
  refused: 0,
})
type Run = ReturnType<typeof beginRun>

/** Their photos, each once. What has a photo that does not get through waits; the rest goes on. */
const withPhotos = async (desk: Desk, run: Run, batch: readonly KeptDone[]): Promise<KeptDone[]> => {
  const whole: KeptDone[] = []
  for (const item of batch) {
    let now = item
    try {
      for (const path of item.paths) {
        now = withoutPath(now, path, await sendFile(path))
        desk.write(changed(desk.all(), now))
        dropFile(path)
        run.silent = 0
      }
      whole.push(now)
    } catch {
      run.later.add(item.requestId)
      run.stayed.add(item.requestId)
      run.silent += 1
      if (run.silent >= SILENCE) throw new NoSignal()
    }
  }
  return whole
}

/** Who it is sent for may not, or cannot yet: nothing of theirs gets through, and none of it is thrown away. */
const concernsAll = ({ type }: KeptDone, code: PhoneErrorCode): boolean =>
  code === 'NOT_A_MEMBER' ||
  code === 'UNKNOWN_ACTION' ||
  code === 'SETTING_UP' ||
  (code === 'NOT_ALLOWED' && type === 'checkIn')

/** A whole call did not go well. */
const afterFailure = (desk: Desk, run: Run, batch: readonly KeptDone[], code: PhoneErrorCode): void => {
  const [first] = batch
  if (!first || code === 'OFFLINE') throw new NoSignal()
  if (concernsAll(first, code)) {
    desk.hold(first.as, code)
    desk.all().forEach(({ as, requestId }) => as === first.as && run.later.add(requestId))
    return
  }
  if (code !== 'BUSY' && batch.length > 1) {
    run.alone = batch.length
    return
  }
  if (comesLater(code)) batch.forEach(({ requestId }) => run.later.add(requestId))
  else {
    desk.write(changed(desk.all(), { ...first, refused: code }))
    run.refused += 1
  }
  run.brokenOff += code === 'INTERNAL' ? 1 : 0
  if (run.brokenOff >= BROKEN_OFF) throw new NoSignal()
}

const afterSuccess = (desk: Desk, run: Run, as: MemberId, done: readonly KeptDone[]): void => {
  desk.hold(as, undefined)
  run.brokenOff = 0
  run.through += 1
  run.told += done.filter(({ doneAt }) => Date.now() - doneAt > LONG).length
}

const report = async (desk: Desk, run: Run, batch: readonly KeptCheckIn[]): Promise<void> => {
  const [first] = batch
  if (!first) return
  const { as } = first
  const items = batch.map(checkInOf)
  const answer = await call('round.report', { as, requestId: newRequestId(), sentAt: Date.now(), items })
  if (!answer.ok) return afterFailure(desk, run, batch, answer.code)
  const heard = afterReport(desk.all(), batch, answer.data.items)
  // The screen counts either what waits or what the server has: never neither.
  putRounds(as, answer.data.rounds, heard.noted)
  desk.write(heard.all)
  heard.later.forEach((requestId) => run.later.add(requestId))
  run.refused += heard.refused.length
  afterSuccess(desk, run, as, heard.noted)
}

const submit = async (desk: Desk, run: Run, broken: KeptBroken): Promise<void> => {
  const { as, requestId, kind, spotId, photos } = broken
  const wish = { as, requestId, kind, place: { spotId }, ...(photos.length > 0 ? { photos } : {}) }
  const answer = await call('ticket.submit', wish)
  if (!answer.ok) return afterFailure(desk, run, [broken], answer.code)
  desk.write(settled(desk.all(), requestId))
  afterSuccess(desk, run, as, [broken])
}

const isCheckIn = (item: KeptDone): item is KeptCheckIn => item.type === 'checkIn'

/** Sends all that waits, in the order in which it was done. Rejects where nothing gets through. */
export const carryDone = async (desk: Desk): Promise<void> => {
  const run = beginRun()
  const next = () => nextBatch(desk.all(), run.later, run.alone > 0 ? 1 : BATCH)
  try {
    for (let batch = next(); batch.length > 0; batch = next()) {
      run.alone = Math.max(0, run.alone - 1)
      const whole = await withPhotos(desk, run, batch)
      const [first] = whole
      if (first?.type === 'broken') await submit(desk, run, first)
      else await report(desk, run, whole.filter(isCheckIn))
    }
    const [alone] = desk.all().filter(({ requestId }) => run.stayed.has(requestId))
    // It was the photo's fault only where something else gets through.
    if (alone && run.through === 0 && (await call('round.today', { as: alone.as })).ok) run.through = 1
  } finally {
    if (run.through > 0 && run.stayed.size > 0)
      desk.write(desk.all().map((item) => (run.stayed.has(item.requestId) ? missed(item) : item)))
    if (run.refused > 0) tell(ON_ROUND.notNoted)
    else if (run.told > 0) tell(ON_ROUND.told(run.told))
  }
}
