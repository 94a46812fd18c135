import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Sheet } from '@/components/sheet/Sheet'
import { Switch } from '@/components/switch/Switch'
import { Words } from '@/components/words/Words'
import { useDraft } from '@/services/draft'
import { draftOf, type Asking } from './asking'

interface Props extends Asking {
  /** Staff may write for colleagues only, and do so unless they say otherwise. */
  staff: boolean
  onWrite: (comment: { words: string; internal: boolean }) => void
}

/** A word to everybody on this ticket, or a note among colleagues. */
export const CommentSheet = ({ id, busy, staff, onWrite, onClose }: Props) => {
  const { draft, write } = useDraft(draftOf('comment', id), { words: '', internal: staff })
  const words = draft.words.trim()
  // Who has two memberships here may have begun it as the other one.
  const internal = staff && draft.internal
  return (
    <Sheet title={staff ? '备注' : '给师傅和管家留言'} onClose={onClose}>
      <View className="ticket-detail__ask">
        <Words
          id="comment-words"
          value={draft.words}
          placeholder={staff ? '写下要记住的事' : '想说的话，师傅和管家都会看到'}
          most={500}
          onWrite={(next) => write({ words: next })}
        />
        {staff && (
          <Switch
            id="comment-internal"
            label="只给同事看"
            hint={internal ? '住户看不到' : '住户也会看到'}
            on={internal}
            busy={busy}
            onTap={() => write({ internal: !internal })}
          />
        )}
        <Button
          id="comment-submit"
          label={staff ? '记下' : '发送'}
          busy={busy}
          disabled={words === ''}
          onTap={() => onWrite({ words, internal })}
        />
      </View>
    </Sheet>
  )
}
