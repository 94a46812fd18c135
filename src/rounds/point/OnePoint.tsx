import type { SpotId } from '@contract/ids'
import type { Membership } from '@contract/member'
import { View } from '@tarojs/components'
import { Blank } from '@/components/blank/Blank'
import { Failed } from '@/components/blank/Failed'
import { Card } from '@/components/group/Group'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { PLACE } from '@/copy/rounds-points'
import { pointInWords } from '@/copy/rounds-plan'
import { goBack } from '@/services/routes'
import { useRules } from '../pieces/use-rules'
import { mayChangeRounds } from '../pieces/who'
import { Form } from './Form'
import { Where } from './Where'

interface Props {
  me: Membership
  /** Undefined: a new one. */
  spotId: SpotId | undefined
}

/** One place of the rounds. A steward who stands there says where it is; the rest is a manager's. */
export const OnePoint = ({ me, spotId }: Props) => {
  const asked = useRules(me.id)
  const { rules, failed, refresh } = asked
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!rules) return <CardSkeleton count={2} />
  const point = rules.points.find((one) => one.spotId === spotId)
  if (mayChangeRounds(me) && (point || spotId === undefined))
    return <Form me={me} rules={rules} point={point} asked={asked} />
  if (point)
    return (
      <View className="rounds">
        <Card title={point.name} hint={PLACE.mine}>
          <View>{pointInWords(rules, point)}</View>
        </Card>
        <Where me={me.id} point={point} asked={asked} />
      </View>
    )
  return (
    <Blank drawing="calm" sentence={PLACE.gone} action={{ id: 'go-back', label: '返回', onTap: goBack }} />
  )
}
