import { View } from '@tarojs/components'
import type { Moment } from '@contract/ids'
import type { WaitsFor } from '@contract/ticket-fields'
import { Button } from '@/components/button/Button'
import { Phrases } from '@/components/phrases/Phrases'
import { Sheet } from '@/components/sheet/Sheet'
import { SheetFooter } from '@/components/sheet/SheetFooter'
import { Words } from '@/components/words/Words'
import { WAITS_FOR } from '@/copy/waits'
import { useDraft } from '@/services/draft'
import { draftOf, type Asking } from './asking'
import { isPromisable, UntilField } from './UntilField'

interface Props extends Asking {
  now: Moment
  onWait: (wait: { for: WaitsFor; until: Moment; note?: string }) => void
}
interface Wait {
  reason?: WaitsFor
  until?: Moment
  note: string
}

const EVERY_WAIT = Object.keys(WAITS_FOR) as WaitsFor[]

/** The work stands still: the resident is told for what, and by when they will hear. */
export const WaitSheet = ({ id, now, busy, onWait, onClose }: Props) => {
  const { draft, write } = useDraft<Wait>(draftOf('wait', id), { note: '' })
  const { reason, until } = draft
  const note = draft.note.trim()
  const pick = (phrase: string) => {
    const picked = EVERY_WAIT.find((wait) => WAITS_FOR[wait] === phrase)
    if (picked) write({ reason: picked })
  }
  return (
    <Sheet title="在等什么？" onClose={onClose}>
      <View className="ticket-detail__ask">
        <Phrases
          id="wait-for"
          phrases={EVERY_WAIT.map((wait) => WAITS_FOR[wait])}
          chosen={(phrase) => reason !== undefined && WAITS_FOR[reason] === phrase}
          onPick={pick}
        />
        <UntilField
          id="wait"
          now={now}
          until={until}
          question="最晚什么时候有消息？"
          promise={(when) => `${when} 前给住户消息`}
          onPick={(at) => write({ until: at })}
        />
        <Words
          id="wait-note"
          value={draft.note}
          placeholder="补充一句，住户会看到（可以不写）"
          most={200}
          onWrite={(words) => write({ note: words })}
        />
        <SheetFooter>
          <Button
            id="wait-submit"
            label="告诉住户"
            busy={busy}
            disabled={reason === undefined || !isPromisable(until, now)}
            onTap={() => reason && until && onWait({ for: reason, until, ...(note === '' ? {} : { note }) })}
          />
        </SheetFooter>
      </View>
    </Sheet>
  )
}
