import { useRouter } from '@tarojs/taro'
import type { BillId } from '@contract/ids'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { Bill } from './Bill'
import './bill.scss'

export default function BillPage() {
  const { id = '', as } = useRouter<{ id?: string; as?: string }>().params
  return (
    <Page title="账单" back>
      <SignedIn as={as}>{(me) => <Bill key={me.id} me={me.id} id={id as BillId} />}</SignedIn>
    </Page>
  )
}
