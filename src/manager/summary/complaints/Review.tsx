import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Period } from '@contract/ids'
import type { Membership } from '@contract/member'
import { Failed } from '@/components/blank/Failed'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/group/Group'
import { Icon } from '@/components/icon/Icon'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { dayOf } from '@/copy/duty'
import { actionInWords } from '@/copy/summary-complaints'
import { periodInWords } from '@/copy/summary-periods'
import { useNow } from '@/services/use-now'
import { ResolveSheet } from './ResolveSheet'
import { useReview } from './use-review'
import './review.scss'

interface Props {
  me: Membership
  month: Period
}

/** What the reviews have decided to do. What is not done goes on into the next month by itself. */
export const Review = ({ me, month }: Props) => {
  const today = dayOf(useNow())
  const [adding, setAdding] = useState(false)
  const { actions, failed, refresh, busy, add, tick } = useReview(me.id, month)
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!actions) return <CardSkeleton count={1} />
  return (
    <Card title="改进事项" hint="没做完的，下个月接着在这里。">
      <View>
        {actions.map((action) => {
          const isDone = action.doneAt !== undefined
          const isLate = !isDone && action.due < today
          return (
            <View
              className={isDone ? 'review__action review__action--done' : 'review__action'}
              id={`action-${action.id}`}
              key={action.id}
              hoverClass="pressed"
              onClick={() => void tick(action.id, !isDone)}
              ariaRole="button"
              ariaLabel={`${action.words}，${isDone ? '做完了' : '还没做完'}`}
            >
              <View className="review__box">{isDone && <Icon name="check" />}</View>
              <View>
                <View>{action.words}</View>
                <View className={isLate ? 'review__who review__who--late' : 'review__who'}>
                  {`${actionInWords(action)}${isLate ? '，已经过了' : ''}`}
                </View>
                {action.month !== month && (
                  <View className="review__who">{`${periodInWords('month', action.month)}定的`}</View>
                )}
              </View>
            </View>
          )
        })}
      </View>
      <Button id="review-add" kind="soft" label="加一件" onTap={() => setAdding(true)} />
      {adding && (
        <ResolveSheet
          me={me.id}
          today={today}
          busy={busy}
          onDone={(resolve) => void add(resolve).then((added) => added && setAdding(false))}
          onClose={() => setAdding(false)}
        />
      )}
    </Card>
  )
}
