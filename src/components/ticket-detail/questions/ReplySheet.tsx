import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Phrases } from '@/components/phrases/Phrases'
import { says, togglePhrase } from '@/components/phrases/add-phrase'
import { Sheet } from '@/components/sheet/Sheet'
import { SheetFooter } from '@/components/sheet/SheetFooter'
import { Words } from '@/components/words/Words'
import { CHOICES, REPLY_PHRASES } from '@/copy/choices'
import { useDraft } from '@/services/draft'
import { draftOf, type Asking } from './asking'

interface Props extends Asking {
  onReply: (words: string) => void
}

/** What is said to a verdict, once; it stands under it. */
export const ReplySheet = ({ id, busy, onReply, onClose }: Props) => {
  const { draft, write } = useDraft(draftOf('reply', id), { words: '' })
  const words = draft.words.trim()
  return (
    <Sheet title={CHOICES.reply} onClose={onClose}>
      <View className="ticket-detail__ask">
        <View className="ticket-detail__hint">住户会看到，只能回复一次</View>
        <Phrases
          id="reply-phrase"
          phrases={REPLY_PHRASES}
          chosen={(phrase) => says(draft.words, phrase)}
          onPick={(phrase) => write({ words: togglePhrase(draft.words, phrase) })}
        />
        <Words
          id="reply-words"
          value={draft.words}
          placeholder="想对住户说的话"
          most={300}
          onWrite={(next) => write({ words: next })}
        />
        <SheetFooter>
          <Button
            id="reply-submit"
            label="回复"
            busy={busy}
            disabled={words === ''}
            onTap={() => onReply(words)}
          />
        </SheetFooter>
      </View>
    </Sheet>
  )
}
