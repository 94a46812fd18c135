import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import type { ThreadView } from '@contract/post'
import { Button } from '@/components/button/Button'
import { Footer } from '@/components/page/Footer'
import { Words } from '@/components/words/Words'
import { closedInWords, THREADS } from '@/copy/board-threads'
import { MOST_SAID } from '@/copy/board-write'
import { useSaid } from '@/services/use-said'

interface Props {
  me: MemberId
  thread: ThreadView
  put: (thread: ThreadView) => void
}

/** The next word; or why there will be none. */
export const Say = ({ me, thread, put }: Props) => {
  const { words, write, empty, busy, say } = useSaid(`thread ${me} ${thread.id}`)
  const closed = closedInWords(thread)
  if (closed)
    return (
      <Footer>
        <View className="thread__closed" id="closed">
          {closed}
        </View>
      </Footer>
    )
  const send = async () => {
    const answer = await say('thread.say', (said) => ({ as: me, id: thread.id, words: said }))
    if (answer) put(answer.thread)
  }
  return (
    <Footer>
      <View className="thread__say">
        <Words id="say" value={words} placeholder={THREADS.write} most={MOST_SAID} onWrite={write} />
        <Button id="say-send" label={THREADS.send} busy={busy} disabled={empty} onTap={() => void send()} />
      </View>
    </Footer>
  )
}
