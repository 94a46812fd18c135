import type { StandardId } from '@contract/ids'
import type { Membership } from '@contract/member'
import { Blank } from '@/components/blank/Blank'
import { Failed } from '@/components/blank/Failed'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { STANDARD } from '@/copy/standards'
import { goBack } from '@/services/routes'
import { useRules } from '../pieces/use-rules'
import { mayChangeRounds } from '../pieces/who'
import { Form } from './Form'
import { Read } from './Read'
import './standard.scss'

interface Props {
  me: Membership
  /** Undefined: a new one. */
  id: StandardId | undefined
}

/** One standard: a manager writes it, a steward reads it. */
export const OneStandard = ({ me, id }: Props) => {
  const asked = useRules(me.id)
  const { rules, failed, refresh } = asked
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!rules) return <CardSkeleton count={2} />
  const standard = rules.standards.find((one) => one.id === id)
  if (mayChangeRounds(me) && (standard || id === undefined))
    return <Form me={me} rules={rules} standard={standard} asked={asked} />
  if (standard) return <Read rules={rules} standard={standard} />
  return (
    <Blank
      drawing="calm"
      sentence={id === undefined ? STANDARD.readOnly : STANDARD.gone}
      action={{ id: 'go-back', label: '返回', onTap: goBack }}
    />
  )
}
