import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { SWAP } from '@/copy/round-swap'
import { Swap } from './Swap'

export default function SwapPage() {
  return (
    <Page title={SWAP.title} back>
      <SignedIn>{(me) => <Swap key={me.id} me={me.id} />}</SignedIn>
    </Page>
  )
}
