import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import { Button } from '@/components/button/Button'
import { Phrases } from '@/components/phrases/Phrases'
import { says, togglePhrase } from '@/components/phrases/add-phrase'
import { Sheet } from '@/components/sheet/Sheet'
import { Words } from '@/components/words/Words'
import { CHOICES, ENTRUST_REASONS, TRANSFER_REASONS } from '@/copy/choices'
import { useDraft } from '@/services/draft'
import { draftOf, type Asking } from './asking'
import { ColleagueRow, type Colleague } from './ColleagueRow'
import { Colleagues } from './Colleagues'

interface Props extends Asking {
  /** The job itself, or only looking after it. Also stands before `-phrase-0`, `-reason`, `-submit`. */
  choice: 'transfer' | 'entrust'
  me: MemberId
  /** The trade of who has it now. */
  post: string | undefined
  onGive: (to: MemberId, reason: string) => void
}

const WORDS = {
  transfer: {
    whom: '转给哪位同事？',
    why: (name: string) => `为什么转给${name}？`,
    reasons: TRANSFER_REASONS,
  },
  entrust: {
    whom: '以后由谁跟进？',
    why: (name: string) => `为什么请${name}跟进？`,
    reasons: ENTRUST_REASONS,
  },
}

/** First to whom, then why: the list goes away once somebody is meant. */
export const GiveSheet = ({ choice, me, id, post, busy, onGive, onClose }: Props) => {
  const [to, setTo] = useState<Colleague>()
  const { draft, write } = useDraft(draftOf(choice, id), { reason: '' })
  const reason = draft.reason.trim()
  const { whom, why, reasons } = WORDS[choice]
  if (!to)
    return (
      <Sheet title={whom} onClose={onClose}>
        <Colleagues me={me} id={id} post={post} onPick={setTo} />
      </Sheet>
    )
  return (
    <Sheet title={why(to.name)} onClose={onClose}>
      <View className="ticket-detail__ask">
        <ColleagueRow colleague={to} word="换一位" onTap={() => setTo(undefined)} />
        <Phrases
          id={`${choice}-phrase`}
          phrases={reasons}
          chosen={(phrase) => says(draft.reason, phrase)}
          onPick={(phrase) => write({ reason: togglePhrase(draft.reason, phrase) })}
        />
        <Words
          id={`${choice}-reason`}
          value={draft.reason}
          placeholder="或者说说原因"
          most={200}
          onWrite={(words) => write({ reason: words })}
        />
        <Button
          id={`${choice}-submit`}
          label={CHOICES[choice]}
          busy={busy}
          disabled={reason === ''}
          onTap={() => onGive(to.id, reason)}
        />
      </View>
    </Sheet>
  )
}
