import type { MemberId, Period } from '@contract/ids'

import { call } from '@/services/cloud'
import { useAnswer } from '@/services/use-answer'
import { useCommand } from '@/services/use-command'

/** What is to become better: by whom and when. */
export interface Resolve {
  words: string
  ownerId: MemberId
  due: string
}

/** The actions of all reviews: what is open, and what was done last. */
export const useReview = (as: MemberId, month: Period) => {
  const { data, failed, refresh, put } = useAnswer(`review ${as}`, () => call('review.list', { as }))
  const { busy, run } = useCommand()
  return {
    actions: data?.items,
    failed,
    refresh,
    busy,
    add: async (resolve: Resolve): Promise<boolean> => {
      const answer = await run('review.add', { as, month, ...resolve })
      if (answer?.ok) put(answer.data)
      return answer?.ok ?? false
    },
    tick: async (id: string, done: boolean): Promise<void> => {
      const answer = await run('review.done', { as, id, done })
      if (answer?.ok) put(answer.data)
    },
  }
}
