import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { MINE } from '@/copy/board-mine'
import { Mine } from './Mine'
import './mine.scss'

export default function MinePage() {
  const { as } = useRouter<{ as?: string }>().params
  return (
    <Page title={MINE.page} back>
      <SignedIn as={as}>{(me) => <Mine key={me.id} me={me.id} />}</SignedIn>
    </Page>
  )
}
