import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import type { PostView } from '@contract/post'
import { Button } from '@/components/button/Button'
import { Sheet } from '@/components/sheet/Sheet'
import { SheetFooter } from '@/components/sheet/SheetFooter'
import { Words } from '@/components/words/Words'
import { POST } from '@/copy/board-post'
import { MOST_SAID } from '@/copy/board-write'
import { REMINDERS } from '@/copy/reminders'
import { openThread } from '@/services/board-routes'
import { askConsent } from '@/services/subscribe'
import { useSaid } from '@/services/use-said'

interface Props {
  me: MemberId
  post: PostView
  onClose: () => void
}

/** The first word to its author alone; nobody gives a number. */
export const ContactSheet = ({ me, post, onClose }: Props) => {
  const { words, write, empty, busy, say } = useSaid(`contact ${me} ${post.id}`)
  const send = async () => {
    // First, while WeChat still believes that a finger did it: the answer is told.
    const consent = askConsent(me, REMINDERS.board)
    const answer = await say('thread.begin', (said) => ({ as: me, postId: post.id, words: said }))
    if (!answer) return
    await consent
    onClose()
    openThread(answer.thread.id)
  }
  return (
    <Sheet title={POST.contactTo(post.author.name)} onClose={onClose}>
      <View className="post__ask">
        <View className="post__quiet" id="contact-hint">
          {POST.contactHint}
        </View>
        <Words
          id="contact-words"
          value={words}
          placeholder={POST.contactPlaceholder}
          most={MOST_SAID}
          onWrite={write}
        />
      </View>
      <SheetFooter>
        <Button id="contact-send" label="发送" busy={busy} disabled={empty} onTap={() => void send()} />
      </SheetFooter>
    </Sheet>
  )
}
