import Taro from '@tarojs/taro'
import deployment from '../../config/deployment.json'
import { recall, remember } from './storage'
import { createStore, useStore } from './store'
import { inWeChat } from './transport'

// For who reads little: the next place is said aloud, or at least felt.

const SWITCH = 'voice on'
const on = createStore(recall<boolean>(SWITCH) ?? true)
export const useVoiceOn = (): boolean => useStore(on)
export const switchVoice = (): void => {
  on.set(!on.get())
  remember(SWITCH, on.get())
}

/** WeChat's speech plugin, where the property has it: words become a clip, which is kept for the basement. */
interface Speech {
  textToSpeech: (wish: {
    lang: 'zh_CN'
    tts: true
    content: string
    success: (made: { filename: string }) => void
    fail: () => void
  }) => void
}
const speech = (): Speech | undefined => {
  try {
    return deployment.speechPlugin === null
      ? undefined
      : (Taro as unknown as { requirePlugin: (name: string) => Speech }).requirePlugin('WechatSI')
  } catch {
    return undefined
  }
}

const CLIPS = 'voice clips'
const MOST_CLIPS = 60

const play = (path: string): void => {
  const audio = Taro.createInnerAudioContext()
  audio.onEnded(() => audio.destroy())
  audio.onError(() => audio.destroy())
  audio.src = path
  audio.play()
}

const keepClip = async (words: string, url: string): Promise<void> => {
  const { tempFilePath } = await Taro.downloadFile({ url })
  const { savedFilePath } = (await Taro.saveFile({ tempFilePath })) as { savedFilePath: string }
  const clips = [...(recall<[string, string][]>(CLIPS) ?? []), [words, savedFilePath]]
  remember(CLIPS, clips.slice(-MOST_CLIPS))
}

const sayInWeChat = (words: string): void => {
  const [, kept] = (recall<[string, string][]>(CLIPS) ?? []).find(([said]) => said === words) ?? []
  if (kept !== undefined) return play(kept)
  speech()?.textToSpeech({
    lang: 'zh_CN',
    tts: true,
    content: words,
    success: ({ filename }) => {
      play(filename)
      keepClip(words, filename).catch(() => undefined)
    },
    fail: () => undefined,
  })
}

const sayInBrowser = (words: string): void => {
  if (!('speechSynthesis' in window)) return
  const said = new SpeechSynthesisUtterance(words)
  said.lang = 'zh-CN'
  window.speechSynthesis.cancel()
  window.speechSynthesis.speak(said)
}

/** Says it where the phone can, and lets the hand feel it. Nothing depends on it. */
export const speak = (words: string): void => {
  Taro.vibrateShort({ type: 'medium' }).catch(() => undefined)
  if (!on.get()) return
  try {
    if (inWeChat) sayInWeChat(words)
    else sayInBrowser(words)
  } catch {
    // The screen says it too.
  }
}
