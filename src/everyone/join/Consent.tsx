import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { WeChatButton } from '@/components/button/WeChatButton'
import { Footer } from '@/components/page/Footer'
import { wechatAsksPrivacy } from '@/services/phone'
import { goBack } from '@/services/routes'
import { Notice } from '../privacy/Notice'

const AGREE = { id: 'agree', label: '同意并继续' }

/** Before anything is asked of anybody. */
export const Consent = ({ onAgree }: { onAgree: () => void }) => (
  <>
    <View className="join__lead">加入之前，请先看看我们怎么对待您的资料。</View>
    <Notice />
    <Footer>
      {wechatAsksPrivacy() ? (
        <WeChatButton {...AGREE} openType="agreePrivacyAuthorization" onAgreePrivacyAuthorization={onAgree} />
      ) : (
        <Button {...AGREE} onTap={onAgree} />
      )}
      <Button id="not-now" kind="quiet" label="先不用" onTap={goBack} />
    </Footer>
  </>
)
