import type { MemberId } from '@contract/ids'
import { call } from '@/services/cloud'
import { useAnswer } from '@/services/use-answer'

/** What is charged for, as it was saved last. */
export const useFees = (me: MemberId) => useAnswer(`fees ${me}`, () => call('fee.get', { as: me }))
