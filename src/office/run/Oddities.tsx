import { View } from '@tarojs/components'
import type { Run } from '@contract/fee'
import { Card } from '@/components/group/Group'
import { grouped } from '@/copy/export'
import { oddityInWords } from '@/copy/runs'
import { sumOf } from '@/copy/sums'
import { openAccount } from '@/services/office-routes'
import { SumRow } from '../pieces/sum-row/SumRow'

/** Houses that a person should look at before it goes out; each leads to its account. */
export const Oddities = ({ run: { oddities, odd } }: { run: Run }) => {
  if (odd === 0)
    return (
      <Card title="要看一眼的">
        <View className="office__hint">没有和上次差很多的，也没有缺面积、缺读数的。</View>
      </Card>
    )
  return (
    <Card
      title={`要看一眼的 ${grouped(odd)} 户`}
      hint={odd > oddities.length ? `先列出 ${grouped(oddities.length)} 户` : undefined}
    >
      <View>
        {oddities.map((oddity) => (
          <SumRow
            key={`${oddity.houseId} ${oddity.why}`}
            id={`odd-${oddity.houseId}-${oddity.why}`}
            label={oddity.label}
            sum={sumOf(oddity.total)}
            note={oddityInWords(oddity)}
            onTap={() => openAccount(oddity.houseId)}
          />
        ))}
      </View>
    </Card>
  )
}
