import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import type { Summary } from '@contract/summary'
import { periodInWords, SUMMARY_NAMES } from '@/copy/summary-periods'
import { Bills } from './Bills'
import { Board } from './Board'
import { Came } from './came/Came'
import { Complaints } from './complaints/Complaints'
import { Ending } from './Ending'
import { Figures } from './Figures'
import { Hurt } from './Hurt'
import { Keep } from './keep/Keep'
import { Praise } from './Praise'
import { Rounds } from './Rounds'
import { Review } from './complaints/Review'
import { Visits } from './Visits'
import { Zones } from './Zones'
import type { Which } from './which'

interface Props {
  me: Membership
  summary: Summary
  onRead: (which: Which) => void
}

/** From what matters most to what is looked up: one page, read in three minutes. */
export const Report = ({ me, summary, onRead }: Props) => {
  const { type, period, sentences, complaints } = summary
  return (
    <>
      <View className="summary">
        <View className="summary__head">
          <View className="summary__period">{`${SUMMARY_NAMES[type]} · ${periodInWords(type, period)}`}</View>
          {sentences.map((sentence) => (
            <View className="summary__sentence" key={sentence}>
              {sentence}
            </View>
          ))}
        </View>
        <Figures summary={summary} />
        <Hurt me={me} summary={summary} />
        <Came me={me} summary={summary} />
        <Zones summary={summary} />
        <Praise summary={summary} />
        <Visits me={me} summary={summary} />
        {summary.rounds && <Rounds rounds={summary.rounds} type={type} />}
        {summary.bills && <Bills bills={summary.bills} type={type} />}
        {summary.board && <Board board={summary.board} />}
        {complaints && <Complaints me={me} complaints={complaints} summary={summary} />}
        {type === 'month' && <Review me={me} month={period} />}
        <Ending summary={summary} onRead={onRead} />
      </View>
      <Keep me={me} summary={summary} />
    </>
  )
}
