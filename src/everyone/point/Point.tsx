import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import type { SpotCode } from '@contract/round'
import type { PointView } from '@contract/round-views'
import { Failed } from '@/components/blank/Failed'
import { calledInWords, POINT } from '@/copy/point-page'
import { tell } from '@/services/tell'
import { isUnsettled, type PhoneAnswer } from '@/services/cloud'
import { useCommand } from '@/services/use-command'
import { useNow } from '@/services/use-now'
import { Last } from './Last'
import { PointFooter } from './PointFooter'
import { PointSkeleton } from './PointSkeleton'
import { Unknown } from './Unknown'
import { usePoint } from './use-point'
import { Windows } from './Windows'

interface Props {
  /** The one that is looked at first, then the others. */
  memberships: readonly Membership[]
  code: SpotCode
  onCode: (code: SpotCode) => void
}

/** A place whose code somebody has scanned: when it was cleaned, and what one may do about it. */
export const Point = ({ memberships, code, onCode }: Props) => {
  const now = useNow()
  const { data: seen, failed, refresh, put } = usePoint(memberships, code)
  const { busy, run } = useCommand()
  const [first] = memberships
  if (failed === 'CODE_UNKNOWN' && first) return <Unknown me={first} onCode={onCode} />
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!seen) return <PointSkeleton />

  const { me, point } = seen
  const settle = (answer: PhoneAnswer<PointView> | undefined): boolean => {
    if (answer?.ok) put({ me, point: answer.data })
    // What stands here has changed meanwhile: nobody is there any more, or somebody was faster.
    else if (answer && !isUnsettled(answer.code)) void refresh()
    return answer?.ok === true
  }
  const callNow = async () => void settle(await run('point.call', { as: me.id, code }))
  const thank = async () => {
    if (!point.last) return
    const { roundId, stopId } = point.last
    if (settle(await run('point.thank', { as: me.id, code, roundId, stopId }))) tell(POINT.thankedNow)
  }
  const called = calledInWords(point, now)
  return (
    <>
      <View className="point">
        <Last point={point} now={now} busy={busy} onThank={() => void thank()} />
        {called && (
          <View className="point__called" id="called">
            {called}
          </View>
        )}
        <Windows windows={point.windows} now={now} />
      </View>
      <PointFooter seen={seen} code={code} busy={busy} onCall={() => void callNow()} />
    </>
  )
}
