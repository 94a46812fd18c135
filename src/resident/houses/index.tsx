import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { Houses } from './Houses'
import './houses.scss'

export default function HousesPage() {
  return (
    <Page title="我的房屋" back>
      <SignedIn>{(me) => <Houses key={me.id} me={me.id} />}</SignedIn>
    </Page>
  )
}
