import type { ActionName } from '@contract/api'
import type { FileId, RequestId, RoundId, SpotId } from '@contract/ids'
import type { CheckIn, Log, Round } from '@contract/round'
import { person } from './people'
import { at, checkIn, LOBBY1, wu } from './rounds'
import { codeOf, onDay, putRounds, stopAt, withRoundsAt } from './rounds-at-stand'
import { inboxOf, openStand, tap } from './stand'
import type { Holder, Stand } from './stand'

// Rounds on the real road, each test on a day that no other has.

export const lin = person('3-2-501')
export const zhou = person('zhou')
export const he = person('he')
export const chen = person('chen')
export const wang = person('wang')
export const MINUTE = 60_000
export let stand: Stand
export let photo: FileId
export let day = ''
let days = 0
/** Each test has a day of its own, half past eight in the morning. */
export const morning = (time = '08:30'): void => {
  days += 2
  day = new Date(Date.UTC(2026, 11, 1 + days)).toISOString().slice(0, 10)
  stand.cloud.sleepUntil(at(time, day))
}
/** So many days later, for what looks back over them. */
export const skipDays = (many: number): void => {
  days += many
}
/** A stand of one's own, and for each test a morning of its own. */
export const useMornings = (): void => {
  beforeAll(async () => {
    stand = await openStand({ startAt: at('06:00', '2026-12-01') })
    await withRoundsAt(stand)
    photo = (await stand.upload('photos/lobby.jpg', 'a picture', wu.openid)) as FileId
  })
  afterAll(() => stand.close())
  beforeEach(() => morning())
  afterEach(() => stand.cloud.faults.set({ rules: [] }))
}

export const now = () => stand.cloud.now()
export const today = async (change: (before: Round) => Round = (same) => same): Promise<RoundId> => {
  const made = change(onDay(day))
  await putRounds(stand, made)
  return made._id
}
export const good = (spotId: SpotId, time: string, more: Partial<CheckIn> = {}): CheckIn => ({
  ...checkIn(spotId, at(time, day), { photos: [photo], code: codeOf(spotId), ...more }),
  requestId: tap() as RequestId,
})
export const report = (who: Holder, items: CheckIn[], more: object = {}) =>
  stand.ask(who, 'round.report', { sentAt: now(), items, ...more })
export const attempt = async (who: Holder, action: ActionName, input: object): Promise<string> => {
  const { answer } = await stand.call(who, action, { as: who._id, requestId: tap(), ...input })
  return answer.ok ? 'ok' : answer.code
}
export const logs = ({ stops }: Round): Log[] =>
  stops.flatMap(({ log, also }) => (log ? [log, ...also] : also))
export const titles = async (who: Holder) => (await inboxOf(stand, who)).map(({ title }) => title)
export const lobby1 = (id: RoundId) => stopAt(stand, id, `${LOBBY1}:0700`)
