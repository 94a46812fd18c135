import { Blank } from '@/components/blank/Blank'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { isStaff } from '@/copy/people'
import { goHome } from '@/services/routes'
import { MyDuty } from './MyDuty'
import './duty.scss'

export default function DutyPage() {
  return (
    <Page title="我的值班" back>
      <SignedIn>
        {(me) =>
          isStaff(me.role) ? (
            <MyDuty key={me.id} me={me.id} />
          ) : (
            <Blank
              drawing="calm"
              sentence="值班是物业同事的页面"
              action={{ id: 'go-home', label: '回首页', onTap: goHome }}
            />
          )
        }
      </SignedIn>
    </Page>
  )
}
