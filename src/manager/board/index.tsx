import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { Board } from './Board'

export default function BoardPage() {
  return (
    <Page title="承诺看板" back>
      <SignedIn>{(me) => <Board key={me.id} me={me} />}</SignedIn>
    </Page>
  )
}
