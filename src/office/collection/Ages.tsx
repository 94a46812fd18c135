import { View } from '@tarojs/components'
import type { Collection } from '@contract/collection'
import { Card } from '@/components/group/Group'
import { AGES } from '@/copy/collection'
import { grouped } from '@/copy/export'
import { sumOf } from '@/copy/sums'
import { SumRow } from '../pieces/sum-row/SumRow'

/** Everything that is open now, of whatever month, by how long it is late. */
export const Ages = ({ ages }: Pick<Collection, 'ages'>) => {
  const some = ages.filter(({ bills }) => bills > 0)
  return (
    <Card title="现在还欠着的" hint="所有月份的都算">
      {some.length === 0 && <View>没有欠费</View>}
      <View>
        {some.map(({ age, bills, owed }) => (
          <SumRow
            key={age}
            id={`age-${age}`}
            label={AGES[age]}
            sum={sumOf(owed)}
            tone={age === 'notDue' ? undefined : 'alarm'}
            note={`${grouped(bills)} 张`}
          />
        ))}
      </View>
    </Card>
  )
}
