import { View } from '@tarojs/components'
import type { Summary } from '@contract/summary'
import { Card } from '@/components/group/Group'
import { LinkRow } from '@/components/link-row/LinkRow'
import { starsInShort } from '@/copy/summary-stars'
import { openBehind } from '@/services/manager-routes'
import { JobRow } from './JobRow'

/** As many as are read out at the morning's meeting. */
const MOST = 5

/** Who did it so well that somebody said so. */
export const Praise = ({ summary: { type, period, people, praise } }: { summary: Summary }) => {
  const praised = people.filter(({ fives }) => fives > 0).slice(0, MOST)
  if (praised.length === 0 && praise.count === 0) return null
  return (
    <Card title="值得表扬">
      {praised.length > 0 && (
        <View>
          {praised.map(({ id, name, fives, stars, words }) => (
            <JobRow
              key={id}
              id={`person-${id}`}
              title={`${name} · 5 星 ${fives} 条`}
              words={starsInShort(stars)}
              said={words}
              onTap={() => openBehind({ type, period, figure: `person:${id}`, words: name })}
            />
          ))}
        </View>
      )}
      {praise.count > 0 && (
        <View id="praise">
          <LinkRow
            id="praise-all"
            label="收到表扬"
            words={`${praise.count} 条`}
            onTap={() => openBehind({ type, period, figure: 'praise', words: '表扬' })}
          />
          {praise.words.map((words) => (
            <View className="summary__said" key={words}>{`“${words}”`}</View>
          ))}
        </View>
      )}
    </Card>
  )
}
