import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { Audit } from './Audit'

export default function AuditPage() {
  return (
    <Page title="查看记录" back>
      <SignedIn>{(me) => <Audit key={me.id} me={me} />}</SignedIn>
    </Page>
  )
}
