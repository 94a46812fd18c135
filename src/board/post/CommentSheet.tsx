import { View } from '@tarojs/components'
import type { MemberId, PostId } from '@contract/ids'
import type { CommentView } from '@contract/post'
import { Button } from '@/components/button/Button'
import { Sheet } from '@/components/sheet/Sheet'
import { SheetFooter } from '@/components/sheet/SheetFooter'
import { Words } from '@/components/words/Words'
import { POST } from '@/copy/board-post'
import { MOST_COMMENT, namesPhone, WRITE } from '@/copy/board-write'
import { tell } from '@/services/tell'
import { useSaid } from '@/services/use-said'

interface Props {
  me: MemberId
  id: PostId
  onSaid: (comment: CommentView) => void
  onClose: () => void
}

/** A word to a post; begun and left, it is still there. */
export const CommentSheet = ({ me, id, onSaid, onClose }: Props) => {
  const { words, write, empty, busy, say } = useSaid(`comment ${me} ${id}`)
  const send = async () => {
    const answer = await say('comment.write', (said) => ({ as: me, postId: id, words: said }))
    if (!answer) return
    onSaid(answer.comment)
    onClose()
    if (answer.comment.state !== 'public') tell(POST.commentChecked)
  }
  return (
    <Sheet title={POST.commentTitle} onClose={onClose}>
      <View className="post__ask">
        <Words
          id="comment-words"
          value={words}
          placeholder={POST.commentHint}
          most={MOST_COMMENT}
          onWrite={write}
        />
        {namesPhone(words) && <View className="post__warning">{WRITE.masksNow}</View>}
      </View>
      <SheetFooter>
        <Button id="comment-send" label="发出" busy={busy} disabled={empty} onTap={() => void send()} />
      </SheetFooter>
    </Sheet>
  )
}
