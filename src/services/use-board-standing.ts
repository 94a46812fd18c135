import type { MemberId } from '@contract/ids'
import { call } from './cloud'
import { useAnswer } from './use-answer'

/** How one stands with the neighbours: what is unread, how one is shown, whether one may write. */
export const useBoardStanding = (me: MemberId) =>
  useAnswer(`board standing ${me}`, () => call('board.standing', { as: me }))
