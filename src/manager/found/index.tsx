import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { soughtOf } from '@/services/manager-routes'
import { Found } from './Found'

export default function FoundPage() {
  const sought = soughtOf(useRouter<{ sought?: string }>().params.sought)
  return (
    <Page title={sought.inWords.join(' · ') || '全部单子'} back>
      <SignedIn>{(me) => <Found key={me.id} me={me} sought={sought} />}</SignedIn>
    </Page>
  )
}
