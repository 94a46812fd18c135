import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { Inbox } from './Inbox'

export default function InboxPage() {
  return (
    <Page title="消息" back>
      <SignedIn>{(me) => <Inbox key={me.id} me={me} />}</SignedIn>
    </Page>
  )
}
