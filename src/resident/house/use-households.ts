import type { MemberId } from '@contract/ids'
import { call } from '@/services/cloud'
import { useAnswer } from '@/services/use-answer'

/** Every house of mine with everybody in it: a few at most, so they come together. */
export const useHouseholds = (me: MemberId) =>
  useAnswer(`households ${me}`, () => call('household.list', { as: me }))
