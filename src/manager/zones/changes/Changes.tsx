import { View } from '@tarojs/components'
import type { Change } from '@contract/zone'
import { Blank } from '@/components/blank/Blank'
import { when } from '@/copy/times'
import { useNow } from '@/services/use-now'
import './changes.scss'

/** What was changed in the map, when and by whom, newest first. */
export const Changes = ({ changes }: { changes: Change[] }) => {
  const now = useNow()
  if (changes.length === 0)
    return <Blank drawing="calm" sentence="还没有改动" hint="谁改了片区和值班，都会记在这里" />
  return (
    <View className="changes">
      {changes.map(({ at, by, words }, index) => (
        <View className="changes__row" key={`${at}-${index}`}>
          <View>{words}</View>
          <View className="changes__who">{`${by.name} · ${when(at, now)}`}</View>
        </View>
      ))}
      <View className="changes__end">没有更多了</View>
    </View>
  )
}
