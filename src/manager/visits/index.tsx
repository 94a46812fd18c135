import { Blank } from '@/components/blank/Blank'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { goHome } from '@/services/routes'
import { Visits } from './Visits'

export default function VisitsPage() {
  return (
    <Page title="回访" back>
      <SignedIn>
        {(me) =>
          me.role === 'steward' || me.role === 'manager' ? (
            <Visits key={me.id} me={me} />
          ) : (
            <Blank
              drawing="calm"
              sentence="回访由管家和项目经理来做"
              action={{ id: 'go-home', label: '回首页', onTap: goHome }}
            />
          )
        }
      </SignedIn>
    </Page>
  )
}
