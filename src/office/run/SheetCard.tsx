import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Run } from '@contract/fee'
import type { MemberId } from '@contract/ids'
import { Button } from '@/components/button/Button'
import { CellFaults } from '@/components/cell-faults/CellFaults'
import { Card } from '@/components/group/Group'
import { grouped } from '@/copy/export'
import { wantsSheet } from '@/copy/fees'
import { runSheetName } from '@/copy/runs'
import { call } from '@/services/cloud'
import { openFile } from '@/services/files'
import { tell, tellRefusal } from '@/services/tell'
import type { Faults } from './use-run'

interface Props {
  me: MemberId
  run: Run
  faults: Faults
  busy: boolean
  onChoose: () => void
}

/** Readings and ready amounts come in a sheet: out with every house, in again filled in. */
export const SheetCard = ({ me, run: { id, name, items, inputs }, faults, busy, onChoose }: Props) => {
  const [fetching, setFetching] = useState(false)
  const fetchSheet = async () => {
    setFetching(true)
    const answer = await call('run.template', { as: me, id })
    setFetching(false)
    if (!answer.ok) return tellRefusal(answer.code)
    if (!(await openFile(answer.data.url, runSheetName(name)))) tell('没打开，请再点一次')
  }
  const names = items.filter(wantsSheet).map((item) => item.name)
  return (
    <Card title={`${names.join('、')}要用表格`}>
      <View className="office__hint" id="run-inputs">
        {inputs > 0
          ? `已经导入 ${grouped(inputs)} 户，再导一次就按新的算。`
          : '下载表格，填好每户的读数或金额，发到微信“文件传输助手”，再从这里选它。'}
      </View>
      {faults.length > 0 && (
        <>
          <View className="office__failed" id="sheet-faults">
            {`表格里有 ${faults.length} 处要改，一户也没有导入。改好存下来，再选一次。`}
          </View>
          <View>
            <CellFaults faults={faults} />
          </View>
        </>
      )}
      <View className="office__pair">
        <Button
          id="run-template"
          kind="soft"
          label="下载表格"
          busy={fetching}
          onTap={() => void fetchSheet()}
        />
        <Button id="run-import" kind="soft" label="导入表格" busy={busy} onTap={onChoose} />
      </View>
    </Card>
  )
}
