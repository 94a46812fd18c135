import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Phrases } from '@/components/phrases/Phrases'
import { says, togglePhrase } from '@/components/phrases/add-phrase'
import { Sheet } from '@/components/sheet/Sheet'
import { SheetFooter } from '@/components/sheet/SheetFooter'
import { Stars } from '@/components/stars/Stars'
import { Words } from '@/components/words/Words'
import { RATE_PHRASES } from '@/copy/choices'
import { starWord } from '@/copy/stars'
import { useDraft } from '@/services/draft'
import { draftOf, type Asking } from './asking'

interface Props extends Asking {
  onRate: (verdict: { stars: number; words?: string }) => void
}

/** The verdict: stars, and words if one likes. Given once. */
export const RateSheet = ({ id, busy, onRate, onClose }: Props) => {
  const { draft, write } = useDraft(draftOf('rate', id), { stars: 0, words: '' })
  const words = draft.words.trim()
  return (
    <Sheet title="这次服务怎么样？" onClose={onClose}>
      <View className="ticket-detail__ask">
        <Stars stars={draft.stars} onPick={(stars) => write({ stars })} />
        <View className="ticket-detail__star-word">{starWord(draft.stars)}</View>
        {draft.stars >= 4 && (
          <Phrases
            id="rate-phrase"
            phrases={RATE_PHRASES}
            chosen={(phrase) => says(draft.words, phrase)}
            onPick={(phrase) => write({ words: togglePhrase(draft.words, phrase) })}
          />
        )}
        <Words
          id="rate-words"
          value={draft.words}
          placeholder={draft.stars > 0 && draft.stars < 4 ? '哪里没做好？我们来改' : '想说的话（可以不写）'}
          most={500}
          onWrite={(next) => write({ words: next })}
        />
        <SheetFooter>
          <Button
            id="rate-submit"
            label="提交评价"
            busy={busy}
            disabled={draft.stars === 0}
            onTap={() => onRate({ stars: draft.stars, ...(words === '' ? {} : { words }) })}
          />
        </SheetFooter>
      </View>
    </Sheet>
  )
}
