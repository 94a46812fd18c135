import { useRouter } from '@tarojs/taro'
import type { TicketId } from '@contract/ids'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { FinishForm } from './FinishForm'

export default function Finish() {
  const { id = '' } = useRouter<{ id?: string }>().params
  return (
    <Page title="完工" back>
      <SignedIn>{(me) => <FinishForm me={me.id} id={id as TicketId} />}</SignedIn>
    </Page>
  )
}
