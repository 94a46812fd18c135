import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { Membership } from '@contract/member'
import { Blank } from '@/components/blank/Blank'
import { Failed } from '@/components/blank/Failed'
import { Segments } from '@/components/segments/Segments'
import { SUMMARY_NAMES, SUMMARY_WORDS } from '@/copy/summary-periods'
import { call } from '@/services/cloud'
import { useAnswer } from '@/services/use-answer'
import { Report } from './Report'
import { SummarySkeleton } from './SummarySkeleton'
import type { Which } from './which'
import './summary.scss'

interface Props {
  me: Membership
  first: Which
}

/** What is written once is not looked for every minute; only the newest may become another. Milliseconds. */
const EVERY = 10 * 60_000

/** What a week or a month was like. */
export const Summary = ({ me, first }: Props) => {
  const [which, setWhich] = useState(first)
  const { type, period } = which
  const { data, failed, refresh } = useAnswer(
    `summary ${me.id} ${type} ${period ?? 'newest'}`,
    () => call('summary.get', { as: me.id, type, ...(period === undefined ? {} : { period }) }),
    { every: EVERY },
  )
  const read = (next: Which) => {
    setWhich(next)
    // Another one is read from its beginning.
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
  }
  const body = () => {
    if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
    if (!data) return <SummarySkeleton />
    if (data.summary) return <Report key={data.summary.period} me={me} summary={data.summary} onRead={read} />
    if (period === undefined) return <Blank drawing="calm" sentence={SUMMARY_WORDS[type].first} />
    return (
      <Blank
        drawing="calm"
        sentence={`没有这一份${SUMMARY_NAMES[type]}`}
        action={{ id: 'newest', label: '看最新', onTap: () => read({ type }) }}
      />
    )
  }
  return (
    <>
      <Segments choices={SUMMARY_NAMES} chosen={type} onChoose={(other) => read({ type: other })} />
      {body()}
    </>
  )
}
