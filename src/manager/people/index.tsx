import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { People } from './People'

export default function PeoplePage() {
  return (
    <Page title="人员" back>
      <SignedIn>{(me) => <People key={me.id} me={me} />}</SignedIn>
    </Page>
  )
}
