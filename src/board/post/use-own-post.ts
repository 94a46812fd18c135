import type { KindId } from '@contract/ids'
import type { Membership } from '@contract/member'
import type { Ending, PostView } from '@contract/post'
import { POST } from '@/copy/board-post'
import { goBack, openTicket } from '@/services/routes'
import { stir } from '@/services/stir'
import { tell } from '@/services/tell'
import { useCommand } from '@/services/use-command'

type Change = (with_: (post: PostView) => PostView) => void

/** What may be done with a post besides reading it. Each says whether it was done. */
export const useOwnPost = (me: Membership, post: Pick<PostView, 'id'>, change: Change) => {
  const { busy, run } = useCommand()
  const about = { as: me.id, id: post.id }

  const end = async (why: Ending): Promise<boolean> => {
    const answer = await run('post.end', { ...about, why })
    if (answer?.ok) change(() => answer.data.post)
    return answer?.ok === true
  }
  const remove = async (): Promise<void> => {
    const answer = await run('post.delete', about)
    if (!answer?.ok) return
    tell(POST.removed)
    stir('news')
    goBack()
  }
  const request = async (kind: KindId): Promise<boolean> => {
    const answer = await run('post.request', { ...about, kind })
    if (!answer?.ok) return false
    const { ticketId } = answer.data
    change((latest) => ({ ...latest, ticketId, mayRequest: false }))
    stir('news')
    openTicket(me.role, ticketId)
    return true
  }
  return { busy, end, remove, request }
}
