import { View } from '@tarojs/components'
import type { Summary } from '@contract/summary'
import { Card } from '@/components/group/Group'
import { LinkRow } from '@/components/link-row/LinkRow'
import { lateInWords, madeInWords } from '@/copy/summary-end'
import { periodInWords, SUMMARY_WORDS } from '@/copy/summary-periods'
import { openSummaries } from '@/services/manager-routes'
import type { Which } from './which'

interface Props {
  summary: Summary
  onRead: (which: Which) => void
}

/** What came too late to be in it, when it was made, and the way to the others. */
export const Ending = ({ summary, onRead }: Props) => {
  const { type, before } = summary
  const late = lateInWords(summary)
  return (
    <Card>
      {late && <View id="late">{late}</View>}
      <View className="summary__note">{madeInWords(summary)}</View>
      <View>
        {before && (
          <LinkRow
            id="previous"
            label={SUMMARY_WORDS[type].previous}
            words={periodInWords(type, before.period)}
            onTap={() => onRead({ type, period: before.period })}
          />
        )}
        <LinkRow id="to-summaries" label="全部周报月报" onTap={() => openSummaries(type)} />
      </View>
    </Card>
  )
}
