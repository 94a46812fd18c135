import type { Log } from '@contract/round'
import { settled } from '@domain/round/settle'
import { at, LIFT1, LOBBY1, round, stop, wu } from '../../rounds'

const log = (more: Partial<Log> = {}): Log => ({
  requestId: 'check-1' as Log['requestId'],
  by: { memberId: wu._id, name: wu.name },
  outcome: 'done',
  at: at('08:00'),
  saidAt: at('08:00'),
  heardAt: at('08:01'),
  timing: 'onTime',
  unmet: [],
  photos: [],
  doubts: [],
  ...more,
})

describe('what follows from the stops of a round', () => {
  it('is not complete while a single one is open, and then as of the last', () => {
    const half = round([stop(LOBBY1, { state: 'done', log: log() }), stop(LIFT1)])
    expect(half.completeAt).toBeNull()
    const whole = settled(
      {
        ...half,
        stops: half.stops.map((each) => ({ ...each, state: 'done', log: log({ at: at('09:00') }) })),
      },
      at('09:01'),
    )
    expect(whole.completeAt).toBe(at('09:00'))
  })
  it('is not complete when something could not be done', () => {
    expect(
      round([stop(LOBBY1, { state: 'blocked', log: log({ outcome: 'blocked' }) })]).completeAt,
    ).toBeNull()
  })
  it('does not wait for what was taken off it', () => {
    const { completeAt, dueAt } = round([
      stop(LOBBY1, { state: 'done', log: log() }),
      stop(LIFT1, { state: 'removed' }),
    ])
    expect(completeAt).toBe(at('08:00'))
    expect(dueAt).toBeNull()
  })
  it('has the clock look when the first window closes', () => {
    expect(round().dueAt).toBe(at('10:00'))
  })
  it('stands among the doubtful until somebody has looked', () => {
    const marked = log({ doubts: ['far'] })
    expect(round([stop(LOBBY1, { state: 'done', log: marked })]).doubtKey).not.toBeNull()
    const looked = { by: marked.by, at: at('09:00'), verdict: 'fine' as const }
    expect(round([stop(LOBBY1, { state: 'done', log: { ...marked, looked } })]).doubtKey).toBeNull()
  })
  it('counts for who did it, and what nobody did for who should have', () => {
    const { figures } = round([
      stop(LOBBY1, { state: 'done', log: log({ by: { memberId: wu._id, name: wu.name }, timing: 'late' }) }),
      stop(LIFT1, { state: 'missed' }),
    ])
    expect(figures).toEqual([
      expect.objectContaining({ memberId: wu._id, due: 2, done: 1, onTime: 0, missed: 1 }),
    ])
  })
})
