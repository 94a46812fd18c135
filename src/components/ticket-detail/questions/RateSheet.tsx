import { View } from '@tarojs/components'
import { TAGS } from '@contract/glossary'
import type { Tag } from '@contract/feedback'
import type { TicketView } from '@contract/ticket'
import { Button } from '@/components/button/Button'
import { Phrases } from '@/components/phrases/Phrases'
import { Sheet } from '@/components/sheet/Sheet'
import { SheetFooter } from '@/components/sheet/SheetFooter'
import { Stars } from '@/components/stars/Stars'
import { Switch } from '@/components/switch/Switch'
import { Words } from '@/components/words/Words'
import { CHOICES } from '@/copy/choices'
import { starWord } from '@/copy/stars'
import { anonymity, MOST_TAGS, tagsOffered } from '@/copy/verdicts'
import { useDraft } from '@/services/draft'
import { tell } from '@/services/tell'
import { draftOf, type Asking } from './asking'

export interface Given {
  stars: number
  tags?: Tag[]
  words?: string
  anonymous: boolean
}
interface Props extends Asking {
  /** `rerate`: the verdict that stands is changed, once. */
  choice: 'rate' | 'rerate'
  ticket: TicketView
  onRate: (verdict: Given) => void
}
const NO_TAGS = { good: [], bad: [] }

/** The verdict: stars, and if one likes what it was about, words, and no name. */
export const RateSheet = ({ id, choice, ticket, busy, onRate, onClose }: Props) => {
  const { stars = 0, tags = [], words: said = '', anonymous = false } = ticket.rating ?? {}
  const stands = choice === 'rerate' ? { stars, tags, words: said, anonymous } : undefined
  const { draft, write } = useDraft(
    draftOf(choice, id),
    stands ?? { stars: 0, tags: [], words: '', anonymous: false },
  )
  const offered = tagsOffered(draft.stars, ticket.tags ?? NO_TAGS)
  // What was picked under other stars, and is not offered under these, is not meant.
  const picked = draft.tags.filter((tag) => offered.includes(tag))
  const words = draft.words.trim()
  const toggle = (tag: Tag) => {
    if (picked.includes(tag)) write({ tags: picked.filter((one) => one !== tag) })
    else if (picked.length < MOST_TAGS) write({ tags: [...picked, tag] })
    else tell(`最多选 ${MOST_TAGS} 项`)
  }
  return (
    <Sheet title={stands ? CHOICES.rerate : '这次服务怎么样？'} onClose={onClose}>
      <View className="ticket-detail__ask">
        {stands && <View className="ticket-detail__hint">只能改一次，24 小时内</View>}
        <Stars stars={draft.stars} onPick={(picks) => write({ stars: picks })} />
        <View className="ticket-detail__star-word">{starWord(draft.stars)}</View>
        {offered.length > 0 && (
          <Phrases
            id="rate-tag"
            phrases={offered.map((tag) => TAGS[tag])}
            chosen={(word) => picked.some((tag) => TAGS[tag] === word)}
            onPick={(word) => offered.filter((tag) => TAGS[tag] === word).forEach(toggle)}
          />
        )}
        <Words
          id="rate-words"
          value={draft.words}
          placeholder={draft.stars > 0 && draft.stars < 4 ? '哪里没做好？我们来改' : '想说的话（可以不写）'}
          most={500}
          onWrite={(next) => write({ words: next })}
        />
        <Switch
          id="rate-anonymous"
          {...anonymity(ticket.nature, draft.anonymous)}
          on={draft.anonymous}
          onTap={() => write({ anonymous: !draft.anonymous })}
        />
        <SheetFooter>
          <Button
            id="rate-submit"
            label="提交评价"
            busy={busy}
            disabled={draft.stars === 0}
            onTap={() =>
              onRate({
                stars: draft.stars,
                ...(picked.length === 0 ? {} : { tags: picked }),
                ...(words === '' ? {} : { words }),
                anonymous: draft.anonymous,
              })
            }
          />
        </SheetFooter>
      </View>
    </Sheet>
  )
}
