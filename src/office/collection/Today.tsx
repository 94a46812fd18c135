import { View } from '@tarojs/components'
import type { Collection } from '@contract/collection'
import { PAY_METHODS } from '@contract/glossary'
import { Card } from '@/components/group/Group'
import { grouped } from '@/copy/export'
import { sumOf } from '@/copy/sums'
import { SumRow } from '../pieces/sum-row/SumRow'

/** What came in today, by how it came. */
export const Today = ({ today }: Pick<Collection, 'today'>) => {
  const some = today.filter(({ count }) => count > 0)
  const all = some.reduce((sum, { amount }) => sum + amount, 0)
  return (
    <Card title="今天收的">
      {some.length === 0 && <View>今天还没有收款</View>}
      <View>
        {some.map(({ method, count, amount }) => (
          <SumRow
            key={method}
            id={`today-${method}`}
            label={PAY_METHODS[method]}
            sum={sumOf(amount)}
            note={`${grouped(count)} 笔`}
          />
        ))}
        {some.length > 1 && <SumRow id="today-all" label="合计" sum={sumOf(all)} />}
      </View>
    </Card>
  )
}
