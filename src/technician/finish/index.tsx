import { useRouter } from '@tarojs/taro'
import type { TicketId } from '@contract/ids'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { Finish } from './Finish'

export default function FinishPage() {
  const { id = '' } = useRouter<{ id?: string }>().params
  return (
    <Page title="完工" back>
      <SignedIn>{(me) => <Finish me={me.id} id={id as TicketId} />}</SignedIn>
    </Page>
  )
}
