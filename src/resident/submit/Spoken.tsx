import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import type { Voice } from '@contract/ticket-fields'
import { Icon } from '@/components/icon/Icon'
import { VoiceNote } from '@/components/voice-note/VoiceNote'
import { LONGEST_VOICE } from '@/services/voice'
import type { useVoice } from './use-voice'

interface Props {
  voice: Voice | undefined
  speaking: ReturnType<typeof useVoice>
  onRemove: () => void
}

const idle = () => undefined

/** How long somebody has been speaking, in seconds. */
const useSeconds = (since: number | undefined): number => {
  const [at, setAt] = useState(() => Date.now())
  useEffect(() => {
    if (since === undefined) return undefined
    const timer = setInterval(() => setAt(Date.now()), 500)
    return () => clearInterval(timer)
  }, [since])
  return since === undefined ? 0 : Math.max(0, Math.floor((at - since) / 1000))
}

/** For who would rather say it. */
export const Spoken = ({ voice, speaking: { speaking, begin, end, send }, onRemove }: Props) => {
  const seconds = useSeconds(speaking.type === 'listening' ? speaking.since : undefined)
  if (voice) {
    return (
      <View className="submit__voice">
        <VoiceNote id="voice-play" voice={voice} />
        <View
          className="submit__remove"
          id="voice-remove"
          hoverClass="pressed"
          onClick={onRemove}
          ariaRole="button"
          ariaLabel="删掉这段语音"
        >
          <Icon name="trash" />
        </View>
      </View>
    )
  }
  const row = (
    id: string,
    icon: 'mic' | 'pause' | 'repeat',
    words: string,
    onTap: () => void = idle,
    on = false,
  ) => (
    <View
      className={on ? 'submit__speak submit__speak--on' : 'submit__speak'}
      id={id}
      hoverClass="pressed"
      onClick={onTap}
      ariaRole="button"
    >
      <Icon name={icon} />
      <View>{words}</View>
    </View>
  )
  switch (speaking.type) {
    case 'silent':
      return row('voice', 'mic', '说一段语音', () => void begin())
    case 'listening':
      return row('voice-stop', 'pause', `正在听… ${seconds}/${LONGEST_VOICE} 秒，点一下说完`, end, true)
    case 'sending':
      return row('voice-sending', 'mic', '语音上传中…')
    case 'stuck':
      return row('voice-retry', 'repeat', '语音没传上，点一下重试', () => void send(speaking.spoken))
  }
}
