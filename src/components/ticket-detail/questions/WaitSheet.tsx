import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Moment } from '@contract/ids'
import type { WaitsFor } from '@contract/ticket'
import { Button } from '@/components/button/Button'
import { Phrases } from '@/components/phrases/Phrases'
import { Sheet } from '@/components/sheet/Sheet'
import { Words } from '@/components/words/Words'
import { WAITS_FOR } from '@/copy/waits'
import type { Asking } from './asking'
import { UntilField } from './UntilField'

interface Props extends Asking {
  now: Moment
  onWait: (wait: { for: WaitsFor; until: Moment; note?: string }) => void
}

const EVERY_WAIT = Object.keys(WAITS_FOR) as WaitsFor[]

/** The work stands still: the resident is told for what, and by when they will hear. */
export const WaitSheet = ({ now, busy, onWait, onClose }: Props) => {
  const [reason, setReason] = useState<WaitsFor>()
  const [until, setUntil] = useState<Moment>()
  const [words, setWords] = useState('')
  const note = words.trim()
  return (
    <Sheet title="在等什么？" onClose={onClose}>
      <View className="ticket-detail__ask">
        <Phrases
          id="wait-for"
          phrases={EVERY_WAIT.map((wait) => WAITS_FOR[wait])}
          chosen={(phrase) => reason !== undefined && WAITS_FOR[reason] === phrase}
          onPick={(phrase) => setReason(EVERY_WAIT.find((wait) => WAITS_FOR[wait] === phrase))}
        />
        <UntilField now={now} until={until} onPick={setUntil} />
        <Words
          id="wait-note"
          value={words}
          placeholder="补充一句，住户会看到（可以不写）"
          most={200}
          onWrite={setWords}
        />
        <Button
          id="wait-submit"
          label="告诉住户"
          busy={busy}
          disabled={reason === undefined || until === undefined || until <= now}
          onTap={() => reason && until && onWait({ for: reason, until, ...(note === '' ? {} : { note }) })}
        />
      </View>
    </Sheet>
  )
}
