import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { soughtOf } from '@/services/manager-routes'
import { Export } from './Export'

export default function ExportPage() {
  const { sought } = useRouter<{ sought?: string }>().params
  return (
    <Page title="导出单子" back>
      <SignedIn>{(me) => <Export key={me.id} me={me} sought={soughtOf(sought)} />}</SignedIn>
    </Page>
  )
}
