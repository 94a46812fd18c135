import { View } from '@tarojs/components'
import type { SheetFault } from '@contract/setup'
import { CellFaults } from '@/components/cell-faults/CellFaults'
import { Card } from '@/components/group/Group'
import { bySheet } from '@/copy/setup'

interface Props {
  faults: SheetFault[]
  /** How many there are; not all of them may be listed. */
  count: number
}

/** Every fault by sheet and cell, as one mends them: with the sheet open beside it. */
export const Faults = ({ faults, count }: Props) => (
  <>
    <View className="setup__failed" id="setup-faults">
      {`表格里有 ${count} 处要改，一条也没有导入。改好存下来，再选一次。`}
    </View>
    {bySheet(faults).map(({ sheet, faults: here }) => (
      <Card key={sheet} title={`${sheet}（${here.length} 处）`}>
        <CellFaults faults={here} />
      </Card>
    ))}
    {count > faults.length && (
      <View className="setup__hint">{`先列出 ${faults.length} 处，改好后再检查其余的。`}</View>
    )}
  </>
)
