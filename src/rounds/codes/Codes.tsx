import { useState } from 'react'
import type { Membership } from '@contract/member'
import { Failed } from '@/components/blank/Failed'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import type { CodePage } from '@/copy/code-paper'
import { call } from '@/services/cloud'
import { useAnswer } from '@/services/use-answer'
import { useRules } from '../pieces/use-rules'
import { Choose } from './Choose'
import { Pages } from './Pages'
import './codes.scss'

/** The codes that hang at the places, to be printed: first which, then the sheets. */
export const Codes = ({ me }: { me: Membership }) => {
  const [pages, setPages] = useState<CodePage[]>()
  const { rules, failed, refresh } = useRules(me.id)
  const map = useAnswer(`map ${me.id}`, () => call('zone.map', { as: me.id }))
  const refused = failed ?? map.failed
  const retry = () => {
    void refresh()
    void map.refresh()
  }
  if (pages) return <Pages pages={pages} community={me.communityName} onAgain={() => setPages(undefined)} />
  if (refused) return <Failed code={refused} onRetry={retry} />
  if (!rules || !map.data) return <CardSkeleton count={2} />
  return <Choose me={me} rules={rules} buildings={map.data.buildings} onPages={setPages} />
}
