import { useEffect } from 'react'
import { View } from '@tarojs/components'
import type { Output } from '@contract/api'
import { Button } from '@/components/button/Button'
import { WeChatButton } from '@/components/button/WeChatButton'
import { codeShown } from '@/copy/codes'
import { when } from '@/copy/times'
import { copyText } from '@/services/share'
import { inWeChat } from '@/services/transport'
import { useNow } from '@/services/use-now'
import type { Share } from './use-shared-code'
import './invitation.scss'

export type Code = Pick<Output<'staff.reinvite'>, 'code' | 'expiresAt'>

interface Props {
  code: Code
  /** Who is invited, and to where. */
  name: string
  place: string
  share: Share
}

/** A code, large enough to be read aloud; to be sent as a card, or copied. */
export const Invitation = ({ code: { code, expiresAt }, name, place, share }: Props) => {
  const now = useNow()
  useEffect(() => share(code, place), [share, code, place])
  const words = `${name}，请打开“近邻”小程序加入${place}，邀请码 ${codeShown(code)}`
  return (
    <View className="invitation">
      <View className="invitation__whom">{`${name}的邀请码`}</View>
      <View className="invitation__code" id="invitation-code">
        {codeShown(code)}
      </View>
      <View className="invitation__hint">{`${when(expiresAt, now)} 前有效，只能用一次`}</View>
      {inWeChat && <WeChatButton id="invitation-share" label="发给对方" openType="share" />}
      <Button
        id="invitation-copy"
        kind={inWeChat ? 'quiet' : 'main'}
        label="复制"
        onTap={() => void copyText(words)}
      />
    </View>
  )
}
