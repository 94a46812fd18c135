import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { useSharedCode } from '../pieces/invitation/use-shared-code'
import { Invite } from './Invite'

export default function InvitePage() {
  const share = useSharedCode()
  return (
    <Page title="邀请员工" back>
      <SignedIn>{(me) => <Invite key={me.id} me={me} share={share} />}</SignedIn>
    </Page>
  )
}
