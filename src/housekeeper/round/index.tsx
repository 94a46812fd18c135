import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { ON_ROUND } from '@/copy/round'
import { Round } from './Round'

export default function RoundPage() {
  const { as } = useRouter<{ as?: string }>().params
  return (
    <Page title={ON_ROUND.title} back>
      <SignedIn as={as}>{(me) => <Round key={me.id} me={me} />}</SignedIn>
    </Page>
  )
}
