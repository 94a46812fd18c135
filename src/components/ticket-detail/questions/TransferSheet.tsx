import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import { Button } from '@/components/button/Button'
import { Phrases } from '@/components/phrases/Phrases'
import { says, togglePhrase } from '@/components/phrases/add-phrase'
import { Sheet } from '@/components/sheet/Sheet'
import { Words } from '@/components/words/Words'
import { TRANSFER_REASONS } from '@/copy/choices'
import type { Asking } from './asking'
import { ColleagueRow, type Colleague } from './ColleagueRow'
import { Colleagues } from './Colleagues'

interface Props extends Asking {
  me: MemberId
  /** The trade of who has it now. */
  post: string | undefined
  onTransfer: (to: MemberId, reason: string) => void
}

/** First to whom, then why: the list goes away once somebody is meant. */
export const TransferSheet = ({ me, id, post, busy, onTransfer, onClose }: Props) => {
  const [to, setTo] = useState<Colleague>()
  const [words, setWords] = useState('')
  const reason = words.trim()
  if (!to)
    return (
      <Sheet title="转给哪位同事？" onClose={onClose}>
        <Colleagues me={me} id={id} post={post} onPick={setTo} />
      </Sheet>
    )
  return (
    <Sheet title={`为什么转给${to.name}？`} onClose={onClose}>
      <View className="ticket-detail__ask">
        <ColleagueRow colleague={to} word="换一位" onTap={() => setTo(undefined)} />
        <Phrases
          id="transfer-phrase"
          phrases={TRANSFER_REASONS}
          chosen={(phrase) => says(words, phrase)}
          onPick={(phrase) => setWords(togglePhrase(words, phrase))}
        />
        <Words id="transfer-reason" value={words} placeholder="或者说说原因" most={200} onWrite={setWords} />
        <Button
          id="transfer-submit"
          label="转给同事"
          busy={busy}
          disabled={reason === ''}
          onTap={() => onTransfer(to.id, reason)}
        />
      </View>
    </Sheet>
  )
}
