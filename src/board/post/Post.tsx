import { useState } from 'react'
import { View } from '@tarojs/components'
import type { PostId } from '@contract/ids'
import type { Membership } from '@contract/member'
import type { PostView } from '@contract/post'
import { Failed } from '@/components/blank/Failed'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import type { ShareCard } from '@/services/share'
import { useNow } from '@/services/use-now'
import { Comments } from './Comments'
import { PostFooter } from './PostFooter'
import { PostShown } from './PostShown'
import type { Question } from './question'
import { Questions } from './Questions'
import { useCard } from './use-card'
import { useComments } from './use-comments'
import { useOwnPost } from './use-own-post'
import { usePost } from './use-post'

interface Props {
  me: Membership
  id: PostId
  onCard: (card: ShareCard | undefined) => void
}
interface There {
  me: Membership
  post: PostView
  refresh: () => Promise<void>
  change: (with_: (post: PostView) => PostView) => void
}

const There = ({ me, post, refresh, change }: There) => {
  const now = useNow()
  const [question, setQuestion] = useState<Question>()
  const own = useOwnPost(me, post, change)
  const comments = useComments(me.id, post.id)
  return (
    <>
      <View className="post">
        <PostShown me={me} post={post} now={now} change={change} onAsk={setQuestion} />
        {/* What nobody sees yet, nobody has said anything to. */}
        {(post.state === 'public' || post.counts.comments > 0) && (
          <Comments comments={comments} now={now} onAsk={setQuestion} />
        )}
      </View>
      <PostFooter post={post} now={now} onAsk={setQuestion} />
      <Questions
        question={question}
        me={me.id}
        post={post}
        own={own}
        comments={comments}
        refresh={refresh}
        onClose={() => setQuestion(undefined)}
      />
    </>
  )
}

/** One post, and what was said to it. */
export const Post = ({ me, id, onCard }: Props) => {
  const { post, failed, refresh, change } = usePost(me.id, id)
  useCard(me, post, onCard)
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!post) return <CardSkeleton count={2} />
  return <There me={me} post={post} refresh={refresh} change={change} />
}
