import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { MemberId, ThreadId } from '@contract/ids'
import type { ThreadView } from '@contract/post'
import { Failed } from '@/components/blank/Failed'
import { ConfirmSheet } from '@/components/confirm/ConfirmSheet'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { THREADS } from '@/copy/board-threads'
import { call } from '@/services/cloud'
import { tell } from '@/services/tell'
import { useAnswer } from '@/services/use-answer'
import { useCommand } from '@/services/use-command'
import { useNow } from '@/services/use-now'
import { ReportSheet } from '../report/ReportSheet'
import { About } from './About'
import { Said } from './Said'
import { Say } from './Say'

/** Two who speak with each other wait for the answer. Milliseconds. */
const PACE = { every: 15_000 }
/** Further down than any talk is long. Pixels. */
const BOTTOM = 1_000_000

const There = ({
  me,
  thread,
  put,
}: {
  me: MemberId
  thread: ThreadView
  put: (thread: ThreadView) => void
}) => {
  const now = useNow()
  const [asked, setAsked] = useState<'block' | 'report'>()
  const { busy, run } = useCommand()
  const close = () => setAsked(undefined)
  const block = async () => {
    const answer = await run('thread.block', { as: me, id: thread.id })
    if (!answer?.ok) return
    put(answer.data.thread)
    tell(THREADS.blocked)
    close()
  }
  const count = thread.said.length
  useEffect(() => {
    Taro.pageScrollTo({ scrollTop: BOTTOM, duration: 0 }).catch(() => undefined)
  }, [count])
  return (
    <>
      <View className="thread">
        <About thread={thread} onBlock={() => setAsked('block')} onReport={() => setAsked('report')} />
        <View className="thread__quiet">{THREADS.safe}</View>
        <Said thread={thread} now={now} />
      </View>
      <Say me={me} thread={thread} put={put} />
      {asked === 'block' && (
        <ConfirmSheet
          title={THREADS.blockTitle}
          sentences={THREADS.blockSays}
          verb={THREADS.block}
          busy={busy}
          onSure={() => void block()}
          onClose={close}
        />
      )}
      {asked === 'report' && <ReportSheet me={me} type="thread" id={thread.id} onClose={close} />}
    </>
  )
}

/** Two neighbours about one post. */
export const Thread = ({ me, id }: { me: MemberId; id: ThreadId }) => {
  const { data, failed, refresh, put } = useAnswer(
    `thread ${id} ${me}`,
    () => call('thread.get', { as: me, id }),
    PACE,
  )
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!data) return <CardSkeleton count={2} />
  return <There me={me} thread={data.thread} put={(thread) => put({ thread })} />
}
