import { View } from '@tarojs/components'
import type { Run } from '@contract/fee'
import { Card } from '@/components/group/Group'
import { grouped } from '@/copy/export'
import { wayInWords } from '@/copy/fees'
import { sumOf } from '@/copy/sums'
import { SumRow } from '../pieces/sum-row/SumRow'

/** What each item comes to, with how it was reckoned at that moment. */
export const ItemSums = ({ run: { items, byItem } }: { run: Run }) => (
  <Card title="每一项">
    <View>
      {items.map(({ id, name, way }) => {
        const sums = byItem.find(({ feeId }) => feeId === id)
        return (
          <SumRow
            key={id}
            id={`sum-${id}`}
            label={name}
            sum={sumOf(sums?.total ?? 0)}
            tone={sums === undefined || sums.total === 0 ? 'wait' : undefined}
            note={`${grouped(sums?.bills ?? 0)} 户，${wayInWords(way)}`}
          />
        )
      })}
    </View>
  </Card>
)
