import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { Zones } from './Zones'

export default function ZonesPage() {
  return (
    <Page title="片区值班" back>
      <SignedIn>{(me) => <Zones key={me.id} me={me} />}</SignedIn>
    </Page>
  )
}
