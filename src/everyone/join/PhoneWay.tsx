import { useState } from 'react'
import { View } from '@tarojs/components'
import { PRIVACY_VERSION } from '@contract/glossary'
import { Button } from '@/components/button/Button'
import { WeChatButton } from '@/components/button/WeChatButton'
import { codeOnStage } from '@/services/phone'
import { inWeChat } from '@/services/transport'
import { useCommand } from '@/services/use-command'
import { comeIn } from './come-in'

const NONE_GIVEN = '没有拿到手机号，没关系，下面两种办法也能加入。'

/** One tap for everybody whom the roll knows. */
export const PhoneWay = () => {
  const { busy, run } = useCommand()
  const [said, setSaid] = useState<string>()

  const join = async (code: string | undefined) => {
    if (!code) return setSaid(NONE_GIVEN)
    const answer = await run('join.phone', { code, agreed: PRIVACY_VERSION })
    if (!answer?.ok) return
    const { memberIds, maskedPhone } = answer.data
    if (memberIds.length > 0) return comeIn(memberIds)
    setSaid(`登记表里还没有 ${maskedPhone}，请用邀请码，或向物业申请。`)
  }
  const button = { id: 'join-phone', label: '用微信手机号加入', busy }
  return (
    <View className="join__way">
      {inWeChat ? (
        <WeChatButton
          {...button}
          openType="getPhoneNumber"
          onGetPhoneNumber={({ detail }) => void join(detail.code)}
        />
      ) : (
        <Button {...button} onTap={() => void codeOnStage().then(join)} />
      )}
      {said ? (
        <View className="join__said" id="phone-said">
          {said}
        </View>
      ) : (
        <View className="join__hint">物业登记过您的手机号，一点就好</View>
      )}
    </View>
  )
}
