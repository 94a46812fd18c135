import { Fragment, type ReactNode } from 'react'
import type { Membership } from '@contract/member'
import { Blank } from '@/components/blank/Blank'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { goHome } from '@/services/routes'
import './office.scss'

interface Props {
  title: string
  /** Stewards may come in too. */
  watched?: boolean
  /** The membership that a tapped message was sent to. */
  as?: string | undefined
  children: (me: Membership) => ReactNode
}

/** A page about money: whose it is not, is told whose it is. */
export const MoneyPage = ({ title, watched = false, as, children }: Props) => (
  <Page title={title} back>
    <SignedIn as={as}>
      {(me) =>
        me.role === 'manager' || (watched && me.role === 'steward') ? (
          <Fragment key={me.id}>{children(me)}</Fragment>
        ) : (
          <Blank
            drawing="calm"
            sentence={`${title}由项目经理来看`}
            action={{ id: 'go-home', label: '回首页', onTap: goHome }}
          />
        )
      }
    </SignedIn>
  </Page>
)
