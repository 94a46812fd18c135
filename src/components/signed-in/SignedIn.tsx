import type { ReactNode } from 'react'
import type { Membership } from '@contract/member'
import { Failed } from '@/components/blank/Failed'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { reloadSession, useSession } from '@/services/session'
import { Stranger } from './Stranger'

interface Props {
  /** The membership that a tapped message was sent to; the one chosen last when it is not said. */
  as?: string | undefined
  children: (me: Membership) => ReactNode
}

/** Draws for a member, once it is known that it is one; otherwise says what is the matter. */
export const SignedIn = ({ as, children }: Props) => {
  const session = useSession()
  switch (session.status) {
    case 'loading':
      return <CardSkeleton />
    case 'failed':
      return <Failed code={session.code} onRetry={reloadSession} />
    case 'stranger':
      return <Stranger />
    case 'member':
      return <>{children(session.memberships.find(({ id }) => id === as) ?? session.me)}</>
  }
  return session satisfies never
}
