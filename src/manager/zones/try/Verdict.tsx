import { View } from '@tarojs/components'
import type { KindId, MemberId } from '@contract/ids'
import { Failed } from '@/components/blank/Failed'
import { Card } from '@/components/group/Group'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { call } from '@/services/cloud'
import { useAnswer } from '@/services/use-answer'
import type { TryWhere } from './places'

interface Props {
  me: MemberId
  where: TryWhere
  kind: KindId
  at: number | undefined
}

/** The same answer that a real ticket would get, with its reasons. */
export const Verdict = ({ me, where, kind, at }: Props) => {
  const about = `try ${JSON.stringify(where.place)} ${kind} ${at ?? 'now'}`
  const { data, failed, refresh } = useAnswer(about, () =>
    call('duty.try', { as: me, kind, place: where.place, ...(at === undefined ? {} : { at }) }),
  )
  if (failed === 'NOBODY_ANSWERS')
    return (
      <View className="try__nobody" id="try-nobody">
        没有人可派。先在“值班”里给这件事加个人，或者请员工加入小程序。
      </View>
    )
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!data) return <CardSkeleton count={1} />
  return (
    <Card>
      <View className="try__who" id="try-who">{`会交给${data.assignee}（${data.post}）`}</View>
      <View className="zones__hint">{data.place}</View>
      {data.why.map((reason) => (
        <View className="try__why" key={reason}>
          {reason}
        </View>
      ))}
    </Card>
  )
}
