import { useCallback, useEffect, useRef, useState } from 'react'
import type { Voice } from '@contract/ticket-fields'
import { tell } from '@/services/tell'
import { record, uploadVoice, type Recording, type Spoken } from '@/services/voice'

/** Saying it instead of writing it: nothing yet, listening, on its way, or stuck. What has arrived belongs to the form. */
export type Speaking =
  | { type: 'silent' }
  | { type: 'listening'; since: number }
  | { type: 'sending'; spoken: Spoken }
  | { type: 'stuck'; spoken: Spoken }

export const useVoice = (onArrive: (voice: Voice) => void) => {
  const [speaking, setSpeaking] = useState<Speaking>({ type: 'silent' })
  const recording = useRef<Recording>()
  // Who leaves the page is not listened to any longer.
  useEffect(() => () => recording.current?.stop(), [])

  const send = useCallback(
    async (spoken: Spoken) => {
      setSpeaking({ type: 'sending', spoken })
      try {
        onArrive({ file: await uploadVoice(spoken), seconds: spoken.seconds })
        setSpeaking({ type: 'silent' })
      } catch {
        setSpeaking({ type: 'stuck', spoken })
      }
    },
    [onArrive],
  )
  const begin = async () => {
    setSpeaking({ type: 'listening', since: Date.now() })
    try {
      recording.current = record()
      const spoken = await recording.current.spoken
      if (spoken) return await send(spoken)
      tell('太短了，没有听到，请再说一次')
    } catch {
      tell('用不了麦克风，请在设置里打开，或写几个字')
    }
    setSpeaking({ type: 'silent' })
  }
  const end = () => recording.current?.stop()
  return { speaking, begin, end, send, sending: speaking.type === 'sending' || speaking.type === 'listening' }
}
