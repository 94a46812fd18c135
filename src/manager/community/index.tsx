import { useRouter } from '@tarojs/taro'
import type { CommunityId } from '@contract/ids'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { readable } from '@/services/manager-routes'
import { useSharedCode } from '../pieces/invitation/use-shared-code'
import { NewCommunity } from './NewCommunity'
import { NewManager } from './NewManager'

/** Without an id a community is to be made; with one, its manager named. */
export default function CommunityPage() {
  const { id, name = '' } = useRouter<{ id?: string; name?: string }>().params
  const share = useSharedCode()
  return (
    <Page title={id ? '指定经理' : '新建小区'} back>
      <SignedIn>
        {(me) =>
          id ? (
            <NewManager me={me} id={id as CommunityId} name={readable(name)} share={share} />
          ) : (
            <NewCommunity me={me} />
          )
        }
      </SignedIn>
    </Page>
  )
}
