import { useEffect, useRef, useState } from 'react'
import { View } from '@tarojs/components'
import type { Voice } from '@contract/ticket-fields'
import { Icon } from '@/components/icon/Icon'
import { playVoice } from '@/services/voice'
import './voice-note.scss'

interface Props {
  id: string
  voice: Voice
}

/** What was said, to be heard; and its words, where a machine understood them. */
export const VoiceNote = ({ id, voice: { file, seconds, text } }: Props) => {
  const [playing, setPlaying] = useState(false)
  const stop = useRef<() => void>()
  useEffect(() => () => stop.current?.(), [])

  const toggle = () => {
    if (playing) stop.current?.()
    else stop.current = playVoice(file, () => setPlaying(false))
    setPlaying(!playing)
  }
  return (
    <View className="voice-note">
      <View
        className={playing ? 'voice-note__play voice-note__play--on' : 'voice-note__play'}
        id={id}
        hoverClass="pressed"
        onClick={toggle}
        ariaRole="button"
        ariaLabel={`${playing ? '停止' : '播放'}语音，${seconds} 秒`}
      >
        <Icon name={playing ? 'pause' : 'play'} />
        <View>{playing ? '正在播放' : '语音'}</View>
        <View className="voice-note__seconds">{`${seconds} 秒`}</View>
      </View>
      {text && <View className="voice-note__text">{text}</View>}
    </View>
  )
}
