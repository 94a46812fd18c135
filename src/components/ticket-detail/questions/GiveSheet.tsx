import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import { Sheet } from '@/components/sheet/Sheet'
import { CHOICES, ENTRUST_REASONS, TRANSFER_REASONS } from '@/copy/choices'
import type { Asking } from './asking'
import { ColleagueRow, type Colleague } from './ColleagueRow'
import { Colleagues } from './Colleagues'
import { Reason } from './Reason'

interface Props extends Asking {
  /** The job itself, or only looking after it. Also stands before `-phrase-0`, `-reason`, `-submit`. */
  choice: 'transfer' | 'entrust'
  me: MemberId
  /** The trade of who has it now. */
  post: string | undefined
  /** Who has it now. */
  from: MemberId | undefined
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
export const GiveSheet = ({ choice, me, id, post, from, busy, onGive, onClose }: Props) => {
  const [to, setTo] = useState<Colleague>()
  const { whom, why, reasons } = WORDS[choice]
  if (!to)
    return (
      <Sheet title={whom} onClose={onClose}>
        <Colleagues me={me} id={id} post={post} without={from} onPick={setTo} />
      </Sheet>
    )
  return (
    <Sheet title={why(to.name)} onClose={onClose}>
      <View className="ticket-detail__ask">
        <ColleagueRow colleague={to} word="换一位" onTap={() => setTo(undefined)} />
        <Reason
          id={id}
          choice={choice}
          busy={busy}
          phrases={reasons}
          verb={CHOICES[choice]}
          onSay={(reason) => onGive(to.id, reason)}
        />
      </View>
    </Sheet>
  )
}
