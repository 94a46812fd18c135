import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/group/Group'
import { Footer } from '@/components/page/Footer'
import { exportName, grouped, spanInWords, type Span } from '@/copy/export'
import { openFile } from '@/services/files'
import { tell } from '@/services/tell'

interface Props {
  rows: number
  span: Span
  url: string
  onAgain: () => void
}

/** There it is. From the document's own menu it can be kept, or sent on. */
export const Done = ({ rows, span, url, onAgain }: Props) => {
  const [opening, setOpening] = useState(false)
  const open = async () => {
    setOpening(true)
    const opened = await openFile(url, exportName(span))
    setOpening(false)
    if (!opened) tell('没打开，请再点一次')
  }
  return (
    <>
      <View className="export">
        <Card title={rows > 0 ? `导出好了，共 ${grouped(rows)} 条` : '这段时间没有单子'}>
          <View className="export__hint">{spanInWords(span)}</View>
          <View className="export__hint">打开后，点右上角可以转发或保存。</View>
        </Card>
      </View>
      <Footer>
        <Button id="export-open" label="打开表格" busy={opening} onTap={() => void open()} />
        <Button id="export-again" kind="quiet" label="再导一份" onTap={onAgain} />
      </Footer>
    </>
  )
}
