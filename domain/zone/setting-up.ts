import type { Moment } from '@contract/ids'
import type { Community } from '@contract/zone'

/** An import that nobody goes on with holds nobody up for longer, ms. */
const HELD_FOR = 10 * 60_000

/** Whether a sheet is just being written: half of it is no state to meet people in. */
export const isSettingUp = ({ importing }: Pick<Community, 'importing'>, now: Moment): boolean =>
  !!importing && now - importing.at < HELD_FOR
