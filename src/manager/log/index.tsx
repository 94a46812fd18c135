import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { LogForm } from './LogForm'

export default function LogPage() {
  return (
    <Page title="替住户报单" back>
      <SignedIn>{(me) => <LogForm key={me.id} me={me} />}</SignedIn>
    </Page>
  )
}
