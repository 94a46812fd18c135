import type { RoundId, StopId } from '@contract/ids'
import type { Round, Stop } from '@contract/round'
import { boardOf } from '@domain/round/board'
import { settled } from '@domain/round/settle'
import { log } from '../../logs'
import { at, DAY, HOUR, LIFT1, LIFT3, LOBBY1, LOBBY3, ma, holder, round, stop } from '../../rounds'

const NOTHING = { doubtful: 0, heat: [] }
const shown = (rounds: Round[], now = at('12:00'), day = DAY) =>
  boardOf({ day, today: DAY }, { rounds, ...NOTHING }, now)
const again = (its: Round, more: Partial<Round>): Round => settled({ ...its, ...more }, at('06:00'))
const done = (spotId: Parameters<typeof stop>[0], time: string, more: Partial<Stop> = {}): Stop =>
  stop(spotId, { state: 'done', log: log({ at: at(time) }), ...more })

describe('a day in rounds', () => {
  test('shows of each how far it is, who walks it, and how long it took beside the plan', () => {
    const [row] = shown([
      round([
        done(LOBBY1, '07:10'),
        done(LIFT1, '07:50'),
        stop(LOBBY3, { state: 'missed' }),
        stop(LIFT3, { state: 'removed', holder: holder(ma) }),
      ]),
    ]).rounds
    expect(row).toMatchObject({
      people: ['吴桂芳'],
      stops: 3,
      done: 2,
      blocked: 0,
      missed: 1,
      plan: 25,
      took: 40,
    })
    expect(row).not.toHaveProperty('completeAt')
  })
  test('says nothing of how long one took with a single check-in', () => {
    expect(shown([round([done(LOBBY1, '07:10'), stop(LIFT1)])]).rounds[0]?.took).toBeUndefined()
  })
  test('counts marks that nobody has looked at', () => {
    const doubts = log({ doubts: ['far', 'fast'] })
    expect(shown([round([stop(LOBBY1, { state: 'done', log: doubts })])]).rounds[0]?.doubtful).toBe(1)
  })
  test('names what nobody did, what was not accepted and what could not be done, with the reason', () => {
    const { missed } = shown([
      round([
        stop(LOBBY1, { state: 'missed', to: at('10:00') }),
        stop(LIFT1, {
          state: 'blocked',
          to: at('09:00'),
          log: log({ outcome: 'blocked', block: 'flooded', words: '水没过脚面' }),
        }),
        stop(LOBBY3, { state: 'rejected', to: at('11:00'), log: log({ words: '扫了' }) }),
        done(LIFT3, '08:00'),
      ]),
    ])
    expect(missed.map(({ name, state, block, words }) => [name, state, block, words])).toEqual([
      ['1号楼电梯', 'blocked', 'flooded', '水没过脚面'],
      ['1号楼大堂', 'missed', undefined, undefined],
      ['3号楼大堂', 'rejected', undefined, undefined],
    ])
  })
  test('has last evening’s night shift while it runs, and not when it is over', () => {
    const night = again(round([stop(LOBBY1, { id: 's:2300' as StopId })]), {
      _id: 'night' as RoundId,
      day: '2026-11-19',
      from: at('23:00', '2026-11-19'),
      to: at('07:00'),
    })
    expect(shown([night, round()], at('06:30')).rounds.map(({ id }) => id)).toEqual(['night', round()._id])
    expect(shown([night, round()], at('07:00')).rounds).toHaveLength(1)
    expect(shown([night], at('12:00') + 24 * HOUR, '2026-11-19').rounds).toHaveLength(1)
  })
})
