import { Blank } from '@/components/blank/Blank'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { goHome } from '@/services/routes'
import { Rules } from './Rules'

export default function VisitRulesPage() {
  return (
    <Page title="回访规则" back>
      <SignedIn>
        {(me) =>
          me.role === 'steward' || me.role === 'manager' ? (
            <Rules key={me.id} me={me} />
          ) : (
            <Blank
              drawing="calm"
              sentence="回访规则由项目经理来定"
              action={{ id: 'go-home', label: '回首页', onTap: goHome }}
            />
          )
        }
      </SignedIn>
    </Page>
  )
}
