import { useState } from 'react'
import type { CommentId, MemberId, PostId } from '@contract/ids'
import type { CommentView } from '@contract/post'
import { call } from '@/services/cloud'
import { useCommand } from '@/services/use-command'
import { usePages } from '@/services/use-pages'

/** What was said to a post. One's own stands there at once, also where it is still being checked. */
export const useComments = (me: MemberId, id: PostId) => {
  const pages = usePages(`comments ${id} ${me}`, (cursor) =>
    call('post.comments', { as: me, id, ...(cursor === undefined ? {} : { cursor }) }),
  )
  const [said, setSaid] = useState<CommentView[]>([])
  const [taken, setTaken] = useState<CommentId[]>([])
  const { busy, run } = useCommand()

  const takeBack = async (comment: CommentId): Promise<boolean> => {
    const answer = await run('comment.delete', { as: me, id: comment })
    if (!answer?.ok) return false
    setTaken((all) => [...all, comment])
    return true
  }
  const known = pages.items
  const there = new Set(known?.map((one) => one.id))
  // A comment further down may stand on a page that nobody has reached yet.
  const all = known && [...known, ...said.filter((one) => !there.has(one.id))]
  return {
    ...pages,
    ...(all === undefined
      ? {}
      : { items: all.filter((one) => one.state !== 'gone' && !taken.includes(one.id)) }),
    busy,
    add: (comment: CommentView) => setSaid((old) => [...old, comment]),
    takeBack,
  }
}
