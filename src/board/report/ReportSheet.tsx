import { useState } from 'react'
import { View } from '@tarojs/components'
import { REPORT_REASONS } from '@contract/glossary'
import type { MemberId, ThreadId } from '@contract/ids'
import type { ReportReason } from '@contract/post'
import { Button } from '@/components/button/Button'
import { OneOf } from '@/components/one-of/OneOf'
import { Sheet } from '@/components/sheet/Sheet'
import { SheetFooter } from '@/components/sheet/SheetFooter'
import { Words } from '@/components/words/Words'
import { POST } from '@/copy/board-post'
import { tell } from '@/services/tell'
import { useCommand } from '@/services/use-command'
import './report.scss'

interface Props {
  me: MemberId
  type: 'post' | 'comment' | 'thread'
  id: string
  onClose: () => void
}

const MOST = 200

/** What is wrong with it, by a reason; words where one likes. */
export const ReportSheet = ({ me, type, id, onClose }: Props) => {
  const [reason, setReason] = useState<ReportReason>()
  const [words, setWords] = useState('')
  const { busy, run } = useCommand()
  const send = async () => {
    if (reason === undefined) return
    const said = words.trim()
    const about = { as: me, type, id: id as ThreadId, reason, ...(said === '' ? {} : { words: said }) }
    const answer = await run('board.report', about)
    if (answer?.ok) tell(POST.reported)
    if (answer?.ok || answer?.code === 'REPORTED_ALREADY') onClose()
  }
  return (
    <Sheet title={POST.reportTitle} onClose={onClose}>
      <View className="report">
        <View className="report__hint">{POST.reportHint}</View>
        <OneOf id="report-reason" words={REPORT_REASONS} chosen={reason} onPick={setReason} />
        <Words
          id="report-words"
          value={words}
          placeholder="还想说的，可不填"
          most={MOST}
          onWrite={setWords}
        />
      </View>
      <SheetFooter>
        <Button
          id="report-send"
          label={POST.report}
          busy={busy}
          disabled={reason === undefined}
          onTap={() => void send()}
        />
      </SheetFooter>
    </Sheet>
  )
}
