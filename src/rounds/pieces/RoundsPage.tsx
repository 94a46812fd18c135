import type { ReactNode } from 'react'
import { useRouter } from '@tarojs/taro'
import type { Membership } from '@contract/member'
import { Blank } from '@/components/blank/Blank'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { goHome } from '@/services/routes'
import { mayChangeRounds, watchesRounds } from './who'
import './rounds.scss'

interface Props {
  title: string
  /** Whom it is for: who watches, or who makes the rules. */
  who?: 'watches' | 'changes' | 'staff'
  children: (me: Membership) => ReactNode
}

const MAY: Record<NonNullable<Props['who']>, (me: Membership) => boolean> = {
  watches: watchesRounds,
  changes: mayChangeRounds,
  staff: ({ role }) => role !== 'resident' && role !== 'admin',
}
const WHOSE: Record<NonNullable<Props['who']>, string> = {
  watches: '这一页由管家和项目经理来看',
  changes: '这一步由项目经理来做',
  staff: '这一页是给员工看的',
}

/** A page of the rounds, for those whose it is. A message's link says as whom it is looked at. */
export const RoundsPage = ({ title, who = 'watches', children }: Props) => {
  const { as } = useRouter<{ as?: string }>().params
  return (
    <Page title={title} back>
      <SignedIn as={as}>
        {(me) =>
          MAY[who](me) ? (
            children(me)
          ) : (
            <Blank
              drawing="calm"
              sentence={WHOSE[who]}
              action={{ id: 'go-home', label: '回首页', onTap: goHome }}
            />
          )
        }
      </SignedIn>
    </Page>
  )
}
