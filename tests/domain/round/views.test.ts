import type { Log } from '@contract/round'
import { roundView } from '@domain/round/views'
import type { FileId, RequestId } from '@contract/ids'
import { person } from '../../people'
import { at, LOBBY1, round, stop, wu, xu } from '../../rounds'

const log: Log = {
  requestId: 'check-1' as RequestId,
  by: { memberId: wu._id, name: wu.name },
  outcome: 'done',
  at: at('08:00'),
  saidAt: at('08:00'),
  heardAt: at('08:01'),
  timing: 'onTime',
  metres: 900,
  unmet: [],
  photos: ['cloud://env.bucket/photos/1.jpg' as FileId],
  doubts: ['far'],
}
const seen = (who: typeof wu) =>
  roundView(round([stop(LOBBY1, { state: 'done', log })]), who, () => 'AAAAAA').stops[0]?.log

test('where a housekeeper was and what she photographed her colleagues do not see', () => {
  expect(seen(xu)).toMatchObject({ photos: [], at: at('08:00') })
  expect(seen(xu)).not.toHaveProperty('metres')
})
test('she sees it herself, and no doubt about it', () => {
  expect(seen(wu)).toMatchObject({ photos: log.photos, metres: 900 })
  expect(seen(wu)).not.toHaveProperty('doubts')
})
test('who answers for the zone sees all of it, another zone’s steward does not', () => {
  expect(seen(person('zhou'))).toMatchObject({ photos: log.photos, metres: 900, doubts: ['far'] })
  expect(seen(person('sun'))).not.toHaveProperty('doubts')
})
