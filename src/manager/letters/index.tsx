import { Blank } from '@/components/blank/Blank'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { goHome } from '@/services/routes'
import { Letters } from './Letters'

export default function LettersPage() {
  return (
    <Page title="没送到的提醒" back>
      <SignedIn>
        {(me) =>
          me.role === 'manager' ? (
            <Letters key={me.id} me={me} />
          ) : (
            <Blank
              drawing="calm"
              sentence="没送到的提醒由项目经理来看"
              action={{ id: 'go-home', label: '回首页', onTap: goHome }}
            />
          )
        }
      </SignedIn>
    </Page>
  )
}
