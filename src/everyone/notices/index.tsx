import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { Notices } from './Notices'

export default function NoticesPage() {
  return (
    <Page title="消息提醒" back>
      <SignedIn>{(me) => <Notices key={me.id} me={me} />}</SignedIn>
    </Page>
  )
}
