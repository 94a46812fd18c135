import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { Data } from './Data'
import './data.scss'

export default function DataPage() {
  return (
    <Page title="我的资料" back>
      <SignedIn>{(me) => <Data key={me.id} me={me.id} />}</SignedIn>
    </Page>
  )
}
