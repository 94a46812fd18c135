import { View } from '@tarojs/components'
import type { Moment } from '@contract/ids'
import type { PostView } from '@contract/post'
import { Button } from '@/components/button/Button'
import { Footer } from '@/components/page/Footer'
import { POST } from '@/copy/board-post'
import type { Question } from './question'

interface Props {
  post: PostView
  now: Moment
  onAsk: (question: Question) => void
}

/** Under the thumb: a word for all, or for its author alone. */
export const PostFooter = ({ post, now, onAsk }: Props) => {
  if (post.state !== 'public') return null
  // Said to be over by its author, or by the day.
  if (post.ended || post.endsAt <= now)
    return (
      <Footer>
        <View className="post__over" id="over">
          {POST.over}
        </View>
      </Footer>
    )
  return (
    <Footer>
      <View className={post.mayContact ? 'post__bar' : ''}>
        <Button id="comment" label={POST.comment} onTap={() => onAsk({ about: 'comment' })} />
        {post.mayContact && (
          <Button id="contact" kind="soft" label={POST.contact} onTap={() => onAsk({ about: 'contact' })} />
        )}
      </View>
    </Footer>
  )
}
