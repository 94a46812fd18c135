import { Blank } from '@/components/blank/Blank'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { goHome } from '@/services/routes'
import { Promises } from './Promises'

export default function PromisesPage() {
  return (
    <Page title="时限规则" back>
      <SignedIn>
        {(me) =>
          me.role === 'manager' ? (
            <Promises key={me.id} me={me} />
          ) : (
            <Blank
              drawing="calm"
              sentence="时限规则由项目经理来定"
              action={{ id: 'go-home', label: '回首页', onTap: goHome }}
            />
          )
        }
      </SignedIn>
    </Page>
  )
}
