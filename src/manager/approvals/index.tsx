import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { Approvals } from './Approvals'

export default function ApprovalsPage() {
  return (
    <Page title="入住审核" back>
      <SignedIn>{(me) => <Approvals key={me.id} me={me} />}</SignedIn>
    </Page>
  )
}
