import { View } from '@tarojs/components'
import { REPORT_REASONS } from '@contract/glossary'
import type { Moment } from '@contract/ids'
import type { QueueItem } from '@contract/post'
import { QUEUE } from '@/copy/board-queue'
import { when } from '@/copy/times'

/** Who found what wrong with it, and what its author says to that. */
export const Context = ({ item: { reports, appeal }, now }: { item: QueueItem; now: Moment }) => (
  <>
    {reports.length > 0 && (
      <View className="queue__context">
        <View className="queue__heading">{`${QUEUE.reports} ${reports.length} 次`}</View>
        {reports.map(({ reason, words, at }) => (
          <View key={`${reason} ${at}`}>
            {`${REPORT_REASONS[reason]}${words === undefined ? '' : `：${words}`}（${when(at, now)}）`}
          </View>
        ))}
      </View>
    )}
    {appeal && (
      <View className="queue__context">
        <View className="queue__heading">{QUEUE.appeal}</View>
        <View>{appeal.words}</View>
      </View>
    )}
  </>
)
