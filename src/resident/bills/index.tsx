import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { Bills } from './Bills'
import './bills.scss'

export default function BillsPage() {
  const { as } = useRouter<{ as?: string }>().params
  return (
    <Page title="账单" back>
      <SignedIn as={as}>{(me) => <Bills key={me.id} me={me} />}</SignedIn>
    </Page>
  )
}
