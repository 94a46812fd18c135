import { View } from '@tarojs/components'
import type { Run } from '@contract/fee'
import { Bar } from '@/components/bar/Bar'
import { LinkRow } from '@/components/link-row/LinkRow'
import { WordTag } from '@/components/tag/WordTag'
import { dayInWords } from '@/copy/dates'
import { grouped } from '@/copy/export'
import { progressInWords, RUN_TONES, RUN_WORDS, spanWords } from '@/copy/runs'
import { when } from '@/copy/times'
import { openCollection } from '@/services/office-routes'
import { useNow } from '@/services/use-now'
import { BigSum } from '../pieces/big-sum/BigSum'

/** What follows from how it stands. */
const Standing = ({ run }: { run: Run }) => {
  const now = useNow()
  const { state, progress, bills, total, nothing, from } = run
  switch (state) {
    case 'counting':
    case 'issuing':
      return (
        <>
          <Bar part={progress.done} whole={progress.of} words={progressInWords(run)} />
          <View id="run-progress">{progressInWords(run)}</View>
          <View className="office__hint">可以离开这一页，会接着做下去。</View>
        </>
      )
    case 'ready':
    case 'issued':
      return (
        <>
          <BigSum id="run-total" word={`一共 ${grouped(bills)} 张`} fen={total} />
          {nothing > 0 && (
            <View className="office__hint" id="run-nothing">{`${grouped(nothing)} 户这次不用交`}</View>
          )}
          {state === 'issued' && (
            <>
              {run.issuedAt !== undefined && (
                <View className="office__hint">{`${when(run.issuedAt, now)} 出的账，住户都通知了`}</View>
              )}
              <LinkRow
                id="to-collection"
                label="看收缴"
                words="交了多少"
                onTap={() => openCollection(from.slice(0, 7))}
              />
            </>
          )}
        </>
      )
    case 'dropped':
      return <View>这次出账作废了，没有发给住户。</View>
  }
  return state satisfies never
}

/** What it is of, how it stands, and what it comes to. */
export const Head = ({ run }: { run: Run }) => (
  <View className="office__head">
    <View className="office__title">{run.name}</View>
    <View className="office__tag">
      <WordTag tone={RUN_TONES[run.state]} words={RUN_WORDS[run.state]} />
    </View>
    <View className="office__hint">{`${spanWords(run)}的`}</View>
    <View className="office__hint">{`最晚 ${dayInWords(run.due)}交，${run.by}算的`}</View>
    <Standing run={run} />
  </View>
)
