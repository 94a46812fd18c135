import { View } from '@tarojs/components'
import type { Moment } from '@contract/ids'
import { Failed } from '@/components/blank/Failed'
import { ListEnd } from '@/components/list/ListEnd'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { POST } from '@/copy/board-post'
import { Comment } from './Comment'
import type { Question } from './question'
import type { useComments } from './use-comments'

interface Props {
  comments: ReturnType<typeof useComments>
  now: Moment
  onAsk: (question: Question) => void
}

/** What was said to it, oldest first, as one reads a talk. */
export const Comments = ({ comments, now, onAsk }: Props) => {
  const { items, failed, refresh } = comments
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!items) return <CardSkeleton count={1} />
  return (
    <View className="post__card" id="comments">
      <View className="post__heading">{POST.commentTitle}</View>
      {items.length === 0 && <View className="post__quiet">{POST.noComments}</View>}
      {items.map((comment) => (
        <Comment key={comment.id} comment={comment} now={now} onAsk={onAsk} />
      ))}
      {!comments.ended && <ListEnd pages={comments} />}
    </View>
  )
}
