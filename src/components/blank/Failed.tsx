import { REFUSALS } from '@/copy/refusals'
import type { PhoneErrorCode } from '@/services/cloud'
import { goHome } from '@/services/routes'
import { Blank } from './Blank'

/** What may go well the next time; the rest stays as it is however often one asks. */
const PASSING: PhoneErrorCode[] = ['OFFLINE', 'BUSY', 'INTERNAL']

/** It could not be fetched, and what can be done about it. */
export const Failed = ({ code, onRetry }: { code: PhoneErrorCode; onRetry: () => void }) =>
  PASSING.includes(code) ? (
    <Blank
      drawing="offline"
      sentence={REFUSALS[code]}
      action={{ id: 'retry', label: '重试', onTap: onRetry }}
    />
  ) : (
    <Blank
      drawing="calm"
      sentence={REFUSALS[code]}
      action={{ id: 'go-home', label: '回首页', onTap: goHome }}
    />
  )
