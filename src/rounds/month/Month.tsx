import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Blank } from '@/components/blank/Blank'
import { Failed } from '@/components/blank/Failed'
import { Card } from '@/components/group/Group'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { dayOf } from '@/copy/duty'
import { MONTH, monthAfter, monthBefore, monthInWords, ranked } from '@/copy/rounds-month'
import { roundScoreWords } from '@/copy/round-score'
import { call } from '@/services/cloud'
import { useAnswer } from '@/services/use-answer'
import { useNow } from '@/services/use-now'
import { Steps } from '../pieces/steps/Steps'
import { PersonMonth } from './PersonMonth'
import './month.scss'

/** Everybody's month, or one's own, and how the score comes about. */
export const Month = ({ me }: { me: Membership }) => {
  const now = useNow()
  /** Undefined: this one. */
  const [chosen, setChosen] = useState<string>()
  const { data, failed, refresh } = useAnswer(`round month ${me.id} ${chosen ?? 'this'}`, () =>
    call('round.month', { as: me.id, ...(chosen === undefined ? {} : { month: chosen }) }),
  )
  const month = data?.month ?? chosen ?? dayOf(now).slice(0, 7)
  const people = data && ranked(data.items)
  const after = monthAfter(month, now)
  return (
    <View className="rounds">
      <Steps
        id="month"
        words={monthInWords(month)}
        before={{ words: MONTH.before, onTap: () => setChosen(monthBefore(month)) }}
        after={{
          words: MONTH.after,
          onTap: after === undefined ? undefined : () => setChosen(after),
        }}
      />
      {failed && <Failed code={failed} onRetry={() => void refresh()} />}
      {!data && !failed && <CardSkeleton count={2} />}
      {people?.length === 0 && <Blank drawing="calm" sentence={MONTH.none} hint={MONTH.noneHint} />}
      {people?.map((figures) => (
        <PersonMonth key={figures.id} figures={figures} />
      ))}
      <Card title={MONTH.how}>
        <View className="rounds__note" id="formula">
          {roundScoreWords}
        </View>
      </Card>
    </View>
  )
}
