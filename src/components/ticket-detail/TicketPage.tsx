import { useRouter } from '@tarojs/taro'
import type { TicketId } from '@contract/ids'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { TicketDetail } from './TicketDetail'

/** The same page in each person's subpackage, so that nobody downloads another's rooms to see a ticket. */
export const TicketPage = ({ title }: { title: string }) => {
  const { id = '', as } = useRouter<{ id?: string; as?: string }>().params
  return (
    <Page title={title} back>
      <SignedIn as={as}>{(me) => <TicketDetail me={me} id={id as TicketId} />}</SignedIn>
    </Page>
  )
}
