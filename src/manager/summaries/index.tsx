import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { summaryTypeOf } from '@/services/manager-routes'
import { Summaries } from './Summaries'

export default function SummariesPage() {
  const { type } = useRouter<{ type?: string }>().params
  return (
    <Page title="全部周报月报" back>
      <SignedIn>{(me) => <Summaries key={me.id} me={me} first={summaryTypeOf(type)} />}</SignedIn>
    </Page>
  )
}
