import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import type { MonthFigures } from '@contract/round-views'
import { Blank } from '@/components/blank/Blank'
import { Failed } from '@/components/blank/Failed'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { MY_MONTH } from '@/copy/my-month'
import { roundScoreWords } from '@/copy/round-score'
import { call } from '@/services/cloud'
import { useAnswer } from '@/services/use-answer'
import '../large.scss'
import './month.scss'

const { rows, of, times, stars } = MY_MONTH
/** What the score is made of, and what only stands beside it. */
const lines = ({ due, done, onTime, missed, blocked, called, thanks, checks }: MonthFigures) => [
  [rows.done, of(done, due)] as const,
  [rows.onTime, of(onTime, done)] as const,
  [rows.missed, times(missed)] as const,
  [rows.blocked, times(blocked)] as const,
  [rows.checks, stars(checks.sum, checks.count)] as const,
  [rows.called, times(called)] as const,
  [rows.thanks, times(thanks)] as const,
]

const Figures = ({ figures }: { figures: MonthFigures }) => (
  <View className="large__stack">
    <View className="month__score" id="month-score">
      {figures.score === undefined ? (
        <View className="month__little">{MY_MONTH.tooLittle}</View>
      ) : (
        <>
          <View className="month__number">{figures.score}</View>
          <View>{MY_MONTH.score}</View>
        </>
      )}
    </View>
    <View className="large__card">
      {lines(figures).map(([label, value]) => (
        <View className="month__line" key={label}>
          <View>{label}</View>
          <View className="month__value">{value}</View>
        </View>
      ))}
    </View>
    <View className="month__formula" id="month-formula">
      {roundScoreWords}
    </View>
  </View>
)

/** My own month, and how it is counted: nobody is measured by what they cannot read. */
export const MyMonth = ({ me }: { me: MemberId }) => {
  const { data, failed, refresh } = useAnswer(`month ${me}`, () => call('round.month', { as: me }))
  const mine = data?.items.find(({ id }) => id === me)
  return (
    <View className="large">
      {failed && <Failed code={failed} onRetry={() => void refresh()} />}
      {!data && !failed && <CardSkeleton count={2} />}
      {data && !mine && <Blank drawing="calm" sentence={MY_MONTH.none} />}
      {mine && <Figures figures={mine} />}
    </View>
  )
}
