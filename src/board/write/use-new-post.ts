import type { MemberId } from '@contract/ids'
import { WRITE } from '@/copy/board-write'
import { showPost } from '@/services/board-routes'
import { isUnsettled } from '@/services/cloud'
import { useDraft } from '@/services/draft'
import { tapAgain } from '@/services/kept-tap'
import { stir } from '@/services/stir'
import { tell } from '@/services/tell'
import { useCommand } from '@/services/use-command'
import { contentOf } from './content'
import { BLANK, type Draft } from './draft'

/** What is begun stays on the phone; once sent it is one post, however often one taps and whatever the signal does. */
export const useNewPost = (me: MemberId) => {
  const { draft, write, discard } = useDraft<Draft>(`new post ${me}`, BLANK)
  const { busy, run } = useCommand()

  const publish = async (): Promise<void> => {
    const content = contentOf(draft)
    if ('missing' in content) return
    const tap = tapAgain(draft.unanswered)
    write({ unanswered: tap })
    const answer = await run('post.write', { as: me, ...content }, tap.id)
    if (!answer) return
    if (!answer.ok) {
      if (!isUnsettled(answer.code)) write({ unanswered: undefined })
      return
    }
    discard()
    stir('news')
    showPost(answer.data.post.id)
    if (answer.data.post.state !== 'public') tell(WRITE.sent)
  }
  return { draft, write, busy, publish }
}
