import { View } from '@tarojs/components'
import type { SheetFault } from '@contract/setup'
import { bySheet } from '@/copy/setup'
import { Card } from '../pieces/group/Group'

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
        {here.map(({ cell, words }) => (
          <View className="setup__fault" key={`${cell} ${words}`}>
            <View className="setup__where">{cell}</View>
            <View>{words}</View>
          </View>
        ))}
      </Card>
    ))}
    {count > faults.length && (
      <View className="setup__hint">{`先列出 ${faults.length} 处，改好后再检查其余的。`}</View>
    )}
  </>
)
