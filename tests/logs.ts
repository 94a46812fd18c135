import type { RequestId } from '@contract/ids'
import type { Log } from '@contract/round'
import { at, wu } from './rounds'

let made = 0
/** Somebody was there at half past eight, and everything was so. */
export const log = (more: Partial<Log> = {}): Log => {
  const doneAt = more.at ?? at('08:30')
  made += 1
  return {
    requestId: `log-${made}` as RequestId,
    by: { memberId: wu._id, name: wu.name },
    outcome: 'done',
    at: doneAt,
    saidAt: doneAt,
    heardAt: doneAt,
    timing: 'onTime',
    unmet: [],
    photos: [],
    doubts: [],
    ...more,
  }
}
