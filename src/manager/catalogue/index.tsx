import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { Catalogue } from './Catalogue'

export default function CataloguePage() {
  return (
    <Page title="服务目录" back>
      <SignedIn>{(me) => <Catalogue key={me.id} me={me} />}</SignedIn>
    </Page>
  )
}
