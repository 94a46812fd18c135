import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { THREADS } from '@/copy/board-threads'
import { Threads } from './Threads'
import './threads.scss'

export default function ThreadsPage() {
  const { as } = useRouter<{ as?: string }>().params
  return (
    <Page title={THREADS.page} back>
      <SignedIn as={as}>{(me) => <Threads key={me.id} me={me.id} />}</SignedIn>
    </Page>
  )
}
