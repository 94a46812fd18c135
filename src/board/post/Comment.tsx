import { View } from '@tarojs/components'
import type { Moment } from '@contract/ids'
import type { CommentView } from '@contract/post'
import { Author } from '@/components/post-card/Author'
import { POST } from '@/copy/board-post'
import { commentState } from '@/copy/board-standing'
import { when } from '@/copy/times'
import type { Question } from './question'

interface Props {
  comment: CommentView
  now: Moment
  onAsk: (question: Question) => void
}

const Way = ({ id, label, onTap }: { id: string; label: string; onTap: () => void }) => (
  <View className="post__way" id={id} hoverClass="pressed" onClick={onTap} ariaRole="button">
    {label}
  </View>
)

/** One neighbour's word; one's own may be taken back, another's reported. */
export const Comment = ({ comment, now, onAsk }: Props) => {
  const { id, author, words, state, at } = comment
  const standing = commentState(comment)
  const mayAppeal = author.mine && (state === 'refused' || state === 'removed')
  return (
    <View className="post__comment" id={`comment-${id}`}>
      <View className="post__said-by">
        <Author author={author} when={when(at, now)} />
        {author.mine ? (
          <Way
            id={`comment-delete-${id}`}
            label={POST.remove}
            onTap={() => onAsk({ about: 'deleteComment', id })}
          />
        ) : (
          <Way
            id={`comment-report-${id}`}
            label={POST.report}
            onTap={() => onAsk({ about: 'report', type: 'comment', id })}
          />
        )}
      </View>
      <View className="post__words">{words}</View>
      {standing && (
        <View className="post__comment-state">
          {standing}
          {mayAppeal && (
            <Way
              id={`comment-appeal-${id}`}
              label={POST.appeal}
              onTap={() => onAsk({ about: 'appeal', type: 'comment', id })}
            />
          )}
        </View>
      )}
    </View>
  )
}
