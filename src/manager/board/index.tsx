import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { Board } from './Board'

/** A message's link says as whom it is looked at. */
export default function BoardPage() {
  const { as } = useRouter<{ as?: string }>().params
  return (
    <Page title="承诺看板" back>
      <SignedIn as={as}>{(me) => <Board key={me.id} me={me} />}</SignedIn>
    </Page>
  )
}
