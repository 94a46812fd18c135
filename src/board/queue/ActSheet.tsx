import { useState } from 'react'
import { View } from '@tarojs/components'
import { MODERATION_ACTS } from '@contract/glossary'
import type { ModerationAct } from '@contract/post'
import { Button } from '@/components/button/Button'
import { Phrases } from '@/components/phrases/Phrases'
import { Sheet } from '@/components/sheet/Sheet'
import { SheetFooter } from '@/components/sheet/SheetFooter'
import { Words } from '@/components/words/Words'
import { ACT_REASONS, ACT_SAYS, actTitle, MUTE_DAYS, QUEUE } from '@/copy/board-queue'

interface Props {
  act: ModerationAct
  name: string
  busy: boolean
  onSure: (reason: string, days?: number) => void
  onClose: () => void
}

const MOST = 100
const dayWord = (days: number) => `${days} 天`
const MILD: readonly ModerationAct[] = ['publish', 'restore', 'unmute']

/** What will happen, and why: the person reads the reason. */
export const ActSheet = ({ act, name, busy, onSure, onClose }: Props) => {
  // What harms nobody needs no thinking about words.
  const [reason, setReason] = useState(MILD.includes(act) ? (ACT_REASONS[act][0] ?? '') : '')
  const [days, setDays] = useState<number>(MUTE_DAYS[1])
  const words = reason.trim()
  return (
    <Sheet title={actTitle(act, name)} onClose={onClose}>
      <View className="queue__ask">
        <View className="queue__quiet">{ACT_SAYS[act]}</View>
        {act === 'mute' && (
          <Phrases
            id="days"
            phrases={MUTE_DAYS.map(dayWord)}
            chosen={(word) => word === dayWord(days)}
            onPick={(word) => setDays(MUTE_DAYS.find((one) => dayWord(one) === word) ?? days)}
          />
        )}
        <Phrases
          id="reason"
          phrases={ACT_REASONS[act]}
          chosen={(phrase) => phrase === words}
          onPick={setReason}
        />
        <Words id="reason-words" value={reason} placeholder={QUEUE.reason} most={MOST} onWrite={setReason} />
      </View>
      <SheetFooter>
        <Button
          id="act-submit"
          kind={MILD.includes(act) ? 'main' : 'alarm'}
          label={MODERATION_ACTS[act]}
          busy={busy}
          disabled={words === ''}
          onTap={() => onSure(words, act === 'mute' ? days : undefined)}
        />
      </SheetFooter>
    </Sheet>
  )
}
