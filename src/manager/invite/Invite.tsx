import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Button } from '@/components/button/Button'
import { Footer } from '@/components/page/Footer'
import { Invitation, type Code } from '../pieces/invitation/Invitation'
import type { Share } from '../pieces/invitation/use-shared-code'
import { InviteForm } from './InviteForm'
import './invite.scss'

interface Props {
  me: Membership
  share: Share
}

/** A colleague is named, and gets a code; then the next one may be. */
export const Invite = ({ me, share }: Props) => {
  const [made, setMade] = useState<{ code: Code; name: string }>()
  if (!made) return <InviteForm me={me} onMade={(code, name) => setMade({ code, name })} />
  return (
    <>
      <View className="invite">
        <Invitation {...made} place={me.communityName} share={share} />
        <View className="invite__hint">
          对方打开小程序，输入邀请码就能加入。丢了也不要紧，在“人员”里可以再发一次。
        </View>
      </View>
      <Footer>
        <Button id="invite-more" kind="quiet" label="再邀一位" onTap={() => setMade(undefined)} />
      </Footer>
    </>
  )
}
