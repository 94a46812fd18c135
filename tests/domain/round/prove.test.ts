import type { FileId, RequestId, StopId } from '@contract/ids'
import type { Log, Print, Round } from '@contract/round'
import { bandsOf } from '@domain/round/print'
import { AGAIN, isGone, proved, sameAs, unprovenIn } from '@domain/round/prove'
import { log } from '../../logs'
import { at, LIFT1, LOBBY1, LOBBY3, round, stop } from '../../rounds'

const photo = (name: string): FileId => `cloud://env.bucket/photos/${name}.jpg` as FileId
const NOW = at('09:00')
const with_ = (...logs: Log[]): Round => ({
  ...round(
    [LOBBY1, LIFT1, LOBBY3].map((spotId, nth) => {
      const its = logs[nth]
      return stop(spotId, its ? { state: 'done', log: its } : {})
    }),
  ),
  proveAt: NOW,
})
const logsOf = ({ stops }: Round): Log[] => stops.flatMap((each) => each.log ?? [])

describe('photos of check-ins', () => {
  const [first, second] = [
    log({ photos: [photo('a')], at: at('08:00') }),
    log({ photos: [photo('b')], at: at('07:30') }),
  ]
  test('are looked at in the order in which they were taken; what has none is not', () => {
    const waiting = unprovenIn(with_(first, second, log()))
    expect(waiting.map((each) => each.log.requestId)).toEqual([second.requestId, first.requestId])
  })
  test('are looked at once', () => {
    const after = proved(with_(first), [{ requestId: first.requestId, proven: true }], [], NOW)
    expect(unprovenIn(after)).toEqual([])
    expect([after.proveAt, after.doubtKey]).toEqual([null, null])
    expect(proved(after, [{ requestId: first.requestId, proven: true }], [], NOW)).toBe(after)
  })
  test('of a check-in that came meanwhile are looked at next', () => {
    const after = proved(with_(first, second), [{ requestId: first.requestId, proven: true }], [], NOW)
    expect(after.proveAt).toBe(NOW)
  })
  test('that are the same mark the later one, and the round stands among the doubtful', () => {
    const like = { roundId: round()._id, stopId: 's:1' as StopId, at: at('07:00') }
    const after = proved(with_(first), [{ requestId: first.requestId, like, proven: true }], [], NOW)
    expect(logsOf(after)).toMatchObject([{ doubts: ['samePhoto'], like }])
    expect(after.doubtKey).not.toBeNull()
    const other = { ...like, at: at('07:10') }
    expect(proved(after, [{ requestId: first.requestId, like: other }], [], NOW)).toBe(after)
  })
  test('that are missing are waited for, for half an hour', () => {
    expect(isGone(first, first.heardAt + 60_000)).toBe(false)
    expect(isGone(first, first.heardAt + 30 * 60_000)).toBe(true)
    expect(proved(with_(first), [], [photo('a')], NOW).proveAt).toBe(NOW + AGAIN)
    expect(proved(with_(first, second), [], [photo('a')], NOW).proveAt).toBe(NOW)
  })
})

describe('two prints of one photo', () => {
  const hash = 'f0'.repeat(32)
  const print = (name: string, time: string, more: Partial<Print> = {}): Print => ({
    _id: photo(name),
    communityId: round().communityId,
    hash,
    bands: bandsOf(hash),
    roundId: round()._id,
    stopId: 's:1' as StopId,
    requestId: name as RequestId,
    at: at(time),
    ...more,
  })
  test('are told apart by when the check-in was', () => {
    const of = { requestId: 'me' as RequestId, at: at('08:00') }
    const found = [print('late', '09:00'), print('early', '07:00'), print('me', '08:00')]
    expect(sameAs(hash, of, found)).toEqual({ first: found[1], later: [found[0]] })
  })
  test('are the same in whichever order they are found, even in the same moment', () => {
    const [a, b] = [print('a', '08:00'), print('b', '08:00')]
    expect(sameAs(hash, a, [b])).toEqual({ later: [b] })
    expect(sameAs(hash, b, [a])).toEqual({ first: a, later: [] })
  })
  test('are none if they are too far apart', () => {
    const other = print('other', '07:00', { hash: 'f1'.repeat(32) })
    expect(sameAs(hash, print('me', '08:00'), [other])).toEqual({ later: [] })
  })
})
