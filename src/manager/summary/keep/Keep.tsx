import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import type { Summary } from '@contract/summary'
import { Button } from '@/components/button/Button'
import { Footer } from '@/components/page/Footer'
import { summaryFileName } from '@/copy/summary-periods'
import { openFile } from '@/services/files'
import { tell } from '@/services/tell'
import { useCommand } from '@/services/use-command'
import { PosterSheet } from './PosterSheet'
import './keep.scss'

interface Props {
  me: Membership
  summary: Summary
}

/** Away with it: as a picture for the colleagues' chat, or as a table. */
export const Keep = ({ me, summary }: Props) => {
  const { type, period } = summary
  const [drawing, setDrawing] = useState(false)
  const { busy, run } = useCommand()
  const exportTable = async () => {
    const answer = await run('summary.export', { as: me.id, type, period })
    if (!answer?.ok) return
    const name = summaryFileName(me.communityName, type, period, 'xlsx')
    if (!(await openFile(answer.data.url, name))) tell('没打开，请再点一次')
  }
  return (
    <Footer>
      <View className="keep">
        <Button id="to-picture" label="存成图片" onTap={() => setDrawing(true)} />
        <Button id="to-table" kind="soft" label="导出表格" busy={busy} onTap={() => void exportTable()} />
      </View>
      {drawing && (
        <PosterSheet community={me.communityName} summary={summary} onClose={() => setDrawing(false)} />
      )}
    </Footer>
  )
}
