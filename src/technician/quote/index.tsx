import { useRouter } from '@tarojs/taro'
import type { TicketId } from '@contract/ids'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { Quote } from './Quote'

export default function QuotePage() {
  const { id = '' } = useRouter<{ id?: string }>().params
  return (
    <Page title="报价" back>
      <SignedIn>{(me) => <Quote me={me.id} id={id as TicketId} />}</SignedIn>
    </Page>
  )
}
