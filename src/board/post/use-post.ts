import { useCallback, useEffect, useRef } from 'react'
import type { MemberId, PostId } from '@contract/ids'
import type { PostView } from '@contract/post'
import { call } from '@/services/cloud'
import { useAnswer } from '@/services/use-answer'

/** A post as it is known here: asked for, and changed by what one's own taps were answered. */
export const usePost = (me: MemberId, id: PostId) => {
  const { data, failed, refresh, put } = useAnswer(`post ${id} ${me}`, () => call('post.get', { as: me, id }))
  const latest = useRef<PostView>()
  useEffect(() => {
    latest.current = data?.post
  }, [data])
  /** Two answers may come at once: each changes what the other has left. */
  const change = useCallback(
    (with_: (post: PostView) => PostView) => {
      if (!latest.current) return
      latest.current = with_(latest.current)
      put({ post: latest.current })
    },
    [put],
  )
  return { post: data?.post, failed, refresh, change }
}
