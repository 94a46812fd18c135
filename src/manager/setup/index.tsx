import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { Setup } from './Setup'

export default function SetupPage() {
  return (
    <Page title="导入表格" back>
      <SignedIn>{(me) => <Setup key={me.id} me={me} />}</SignedIn>
    </Page>
  )
}
