import type { FileId, SpotId, ZoneId } from '@contract/ids'
import { checkSpot } from '@domain/round/spot-check'
import { isRefusal } from '@contract/errors'
import { log } from '../../logs'
import { person } from '../../people'
import { at, GATE, HOUR, LIFT1, LOBBY1, round, stop, withRounds, wu } from '../../rounds'

const NOW = at('11:00')
const chen = person('chen')
const asked = {
  id: 'k-1',
  spotId: LOBBY1,
  score: 4,
  unmet: ['glass', 'no such'],
  photos: ['cloud://e.b/photos/a.jpg' as FileId],
}
const done = stop(LOBBY1, { state: 'done', log: log({ at: at('08:00') }) })
const check = (stops = [done], more: Partial<typeof asked> = {}, who = chen, now = NOW) =>
  checkSpot(withRounds(), [round(stops)], { ...asked, ...more }, who, now)

test('is about who was there last, and says in words what is not so', () => {
  const later = stop(LOBBY1, {
    state: 'done',
    log: log({ at: at('09:00'), by: { memberId: 'm-xu' as never, name: '徐梅' } }),
  })
  expect(check([later, done])).toMatchObject({
    of: { name: '徐梅' },
    unmet: ['玻璃擦亮'],
    score: 4,
    name: '1号楼大堂',
  })
})
test('is about nobody where nobody was, or long ago, or only somewhere else', () => {
  expect(check([stop(LOBBY1, { state: 'missed' })])).not.toHaveProperty('of')
  expect(check([stop(LIFT1, { state: 'done', log: log() })])).not.toHaveProperty('of')
  expect(check([done], {}, chen, at('08:00') + 73 * HOUR)).not.toHaveProperty('of')
})
test.each([
  ['of a place that is not there', { spotId: 's-nowhere' as SpotId }, chen, 'PLACE_UNKNOWN'],
  [
    'by a steward of other zones',
    {},
    { ...person('zhou'), zones: [{ id: 'z-west' as ZoneId, name: '西区' }] },
    'NOT_ALLOWED',
  ],
  ['of one’s own work', {}, { ...chen, _id: wu._id }, 'NOT_ALLOWED'],
])('there is none %s', (_what, more, who, code) => {
  const answer = check([done], more, who)
  expect(isRefusal(answer) ? answer.refused : 'made').toBe(code)
})
test('a place that is in no round may be checked as well', () => {
  const answer = check([], { spotId: GATE })
  expect(isRefusal(answer) ? answer.refused : answer.unmet).toEqual(expect.anything())
})
