import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { IncidentForm } from './IncidentForm'

export default function IncidentPage() {
  return (
    <Page title="大面积通知" back>
      <SignedIn>{(me) => <IncidentForm key={me.id} me={me} />}</SignedIn>
    </Page>
  )
}
