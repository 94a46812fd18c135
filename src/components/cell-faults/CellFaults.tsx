import { View } from '@tarojs/components'
import './cell-faults.scss'

interface Props {
  faults: readonly { cell: string; words: string }[]
}

/** What is wrong with a sheet, cell by cell, as one mends it: with the sheet open beside it. */
export const CellFaults = ({ faults }: Props) => (
  <>
    {faults.map(({ cell, words }) => (
      <View className="cell-faults__fault" key={`${cell} ${words}`}>
        <View className="cell-faults__where">{cell}</View>
        <View>{words}</View>
      </View>
    ))}
  </>
)
