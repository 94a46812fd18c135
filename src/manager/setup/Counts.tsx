import { View } from '@tarojs/components'
import type { SheetCount } from '@contract/setup'
import { Card } from '@/components/group/Group'
import { COUNTS, UNNAMED } from '@/copy/setup'

/** Sheet by sheet: new, different, the same, and left alone. */
export const Counts = ({ counts }: { counts: SheetCount[] }) => (
  <Card title="检查过了，没有错">
    <View className="setup__table" id="setup-counts">
      <View className="setup__line setup__line--head">
        <View />
        {COUNTS.map(({ key, word }) => (
          <View className="setup__cell" key={key}>
            {word}
          </View>
        ))}
      </View>
      {counts.map((count) => (
        <View className="setup__line" key={count.sheet}>
          <View>{count.sheet}</View>
          {COUNTS.map(({ key }) => (
            <View className={count[key] > 0 ? 'setup__cell' : 'setup__cell setup__cell--none'} key={key}>
              {count[key]}
            </View>
          ))}
        </View>
      ))}
    </View>
    {counts.some(({ unnamed }) => unnamed > 0) && <View className="setup__hint">{UNNAMED}</View>}
  </Card>
)
