import { View } from '@tarojs/components'
import { LinkRow } from '@/components/link-row/LinkRow'
import { Switch } from '@/components/switch/Switch'
import { ON_ROUND } from '@/copy/round'
import { openMonth, openSwap, showReported } from '@/services/round-routes'
import { switchVoice, useVoiceOn } from '@/services/speak'

/** What is not needed on the way: what came of what one reported, help, one's month, the voice. */
export const Below = ({ reported }: { reported: { count: number; fixed: number } }) => {
  const voice = useVoiceOn()
  return (
    <View className="large__card">
      {reported.count > 0 && (
        <LinkRow id="reported" label={ON_ROUND.reported(reported)} onTap={showReported} />
      )}
      <LinkRow id="to-swap" label={ON_ROUND.swap} onTap={openSwap} />
      <LinkRow id="to-month" label={ON_ROUND.month} onTap={openMonth} />
      <Switch id="voice" label={ON_ROUND.voice} hint={ON_ROUND.voiceHint} on={voice} onTap={switchVoice} />
    </View>
  )
}
