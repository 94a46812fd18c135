import { useState } from 'react'
import { View } from '@tarojs/components'
import type { BillView } from '@contract/bill'
import type { FeeId, MemberId, TicketId } from '@contract/ids'
import { Button } from '@/components/button/Button'
import { Phrases } from '@/components/phrases/Phrases'
import { says, togglePhrase } from '@/components/phrases/add-phrase'
import { Sheet } from '@/components/sheet/Sheet'
import { SheetFooter } from '@/components/sheet/SheetFooter'
import { Words } from '@/components/words/Words'
import { ASK, ASK_PHRASES } from '@/copy/bill-page'
import { useDraft } from '@/services/draft'
import { openTicket } from '@/services/routes'
import { stir } from '@/services/stir'
import { useCommand } from '@/services/use-command'

interface Props {
  me: MemberId
  bill: BillView
  onClose: () => void
}
interface Draft {
  feeId?: FeeId | undefined
  words: string
}

/** About which line, and what. It becomes a ticket with a promise like any other. */
export const AskSheet = ({ me, bill, onClose }: Props) => {
  const { draft, write, discard } = useDraft<Draft>(`ask ${bill.id}`, { words: '' })
  const { busy, run } = useCommand()
  const [asked, setAsked] = useState<TicketId>()
  const line = bill.lines.find(({ feeId }) => feeId === draft.feeId)
  const words = draft.words.trim()

  const ask = async () => {
    const about = line ? { line: line.name } : {}
    const answer = await run('bill.ask', { as: me, houseId: bill.houseId, id: bill.id, ...about, words })
    if (!answer?.ok) return
    discard()
    setAsked(answer.data.ticketId)
    stir('news')
  }
  if (asked)
    return (
      <Sheet title={ASK.title} onClose={onClose}>
        <View className="bill__ask">
          <View id="asked">{ASK.done}</View>
          <Button id="ask-ticket" label="看进展" onTap={() => openTicket('resident', asked)} />
        </View>
      </Sheet>
    )
  return (
    <Sheet title={ASK.title} onClose={onClose}>
      <View className="bill__ask">
        <View className="bill__quiet">{ASK.hint}</View>
        {bill.lines.length > 1 && (
          <>
            <View className="bill__heading">{ASK.which}</View>
            <Phrases
              id="ask-line"
              phrases={[ASK.whole, ...bill.lines.map(({ name }) => name)]}
              chosen={(name) => name === (line?.name ?? ASK.whole)}
              onPick={(name) => write({ feeId: bill.lines.find((one) => one.name === name)?.feeId })}
            />
          </>
        )}
        <View className="bill__heading">{ASK.what}</View>
        <Phrases
          id="ask-phrase"
          phrases={ASK_PHRASES}
          chosen={(phrase) => says(draft.words, phrase)}
          onPick={(phrase) => write({ words: togglePhrase(draft.words, phrase) })}
        />
        <Words
          id="ask-words"
          value={draft.words}
          placeholder="也可以自己写"
          most={500}
          onWrite={(next) => write({ words: next })}
        />
      </View>
      <SheetFooter>
        <Button id="ask-submit" label="提交" busy={busy} disabled={words === ''} onTap={() => void ask()} />
      </SheetFooter>
    </Sheet>
  )
}
