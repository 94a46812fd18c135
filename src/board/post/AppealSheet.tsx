import { View } from '@tarojs/components'
import type { MemberId, ThreadId } from '@contract/ids'
import { Button } from '@/components/button/Button'
import { Sheet } from '@/components/sheet/Sheet'
import { SheetFooter } from '@/components/sheet/SheetFooter'
import { Words } from '@/components/words/Words'
import { POST } from '@/copy/board-post'
import { tell } from '@/services/tell'
import { useSaid } from '@/services/use-said'

interface Props {
  me: MemberId
  type: 'post' | 'comment'
  id: string
  onDone: () => void
  onClose: () => void
}

const MOST = 300

/** Why it was right after all, to be read by somebody else. */
export const AppealSheet = ({ me, type, id, onDone, onClose }: Props) => {
  const { words, write, empty, busy, say } = useSaid(`appeal ${me} ${id}`)
  const send = async () => {
    // A ThreadId is long enough for either.
    const about = { as: me, type, id: id as ThreadId }
    if (!(await say('board.appeal', (said) => ({ ...about, words: said })))) return
    tell(POST.appealed)
    onClose()
    onDone()
  }
  return (
    <Sheet title={POST.appealTitle} onClose={onClose}>
      <View className="post__ask">
        <View className="post__quiet">{POST.appealHint}</View>
        <Words id="appeal-words" value={words} placeholder="说说为什么" most={MOST} onWrite={write} />
      </View>
      <SheetFooter>
        <Button id="appeal-send" label="提交" busy={busy} disabled={empty} onTap={() => void send()} />
      </SheetFooter>
    </Sheet>
  )
}
