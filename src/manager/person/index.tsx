import { useRouter } from '@tarojs/taro'
import type { MemberId } from '@contract/ids'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { useSharedCode } from '../pieces/invitation/use-shared-code'
import { Person } from './Person'

export default function PersonPage() {
  const { id = '' } = useRouter<{ id?: string }>().params
  const share = useSharedCode()
  return (
    <Page title="人员资料" back>
      <SignedIn>{(me) => <Person key={me.id} me={me} id={id as MemberId} share={share} />}</SignedIn>
    </Page>
  )
}
