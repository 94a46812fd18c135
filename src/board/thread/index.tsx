import { useRouter } from '@tarojs/taro'
import type { ThreadId } from '@contract/ids'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { THREADS } from '@/copy/board-threads'
import { readable } from '@/services/manager-routes'
import { Thread } from './Thread'
import './thread.scss'

export default function ThreadPage() {
  const { id = '', as } = useRouter<{ id?: string; as?: string }>().params
  return (
    <Page title={THREADS.page} back>
      <SignedIn as={as}>{(me) => <Thread key={me.id} me={me.id} id={readable(id) as ThreadId} />}</SignedIn>
    </Page>
  )
}
