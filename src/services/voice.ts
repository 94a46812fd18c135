import Taro from '@tarojs/taro'
import type { FileId } from '@contract/ids'
import { inWeChat } from './transport'
import { fileUrl, randomName, uploadPatiently } from './upload'

/** What was said into this phone, not sent yet. */
export interface Spoken {
  path: string
  seconds: number
}
export const LONGEST_VOICE = 60

/** An old browser, or one without a secure address, cannot hear. */
export const canRecord = (): boolean => {
  if (inWeChat) return true
  return typeof MediaRecorder !== 'undefined' && typeof navigator.mediaDevices?.getUserMedia === 'function'
}

/** Rejects when the microphone may not be used. */
export interface Recording {
  /** Gives what was said; undefined when there is nothing to hear. */
  spoken: Promise<Spoken | undefined>
  stop: () => void
}

const inSeconds = (ms: number): number => Math.min(LONGEST_VOICE, Math.round(ms / 1000))

const recordInWeChat = (): Recording => {
  const recorder = Taro.getRecorderManager()
  const spoken = new Promise<Spoken | undefined>((resolve, reject) => {
    recorder.onStop(({ tempFilePath, duration }) =>
      resolve(inSeconds(duration) < 1 ? undefined : { path: tempFilePath, seconds: inSeconds(duration) }),
    )
    recorder.onError(({ errMsg }) => reject(new Error(errMsg)))
  })
  recorder.start({
    duration: LONGEST_VOICE * 1000,
    format: 'mp3',
    sampleRate: 16_000,
    numberOfChannels: 1,
    encodeBitRate: 48_000,
  })
  return { spoken, stop: () => recorder.stop() }
}

const recordInBrowser = (): Recording => {
  let stop = (): void => undefined
  const spoken = (async (): Promise<Spoken | undefined> => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
    const recorder = new MediaRecorder(stream)
    const chunks: Blob[] = []
    const began = Date.now()
    const ended = new Promise<void>((resolve) => (recorder.onstop = () => resolve()))
    recorder.ondataavailable = ({ data }) => chunks.push(data)
    stop = () => recorder.state !== 'inactive' && recorder.stop()
    const timer = setTimeout(stop, LONGEST_VOICE * 1000)
    recorder.start()
    await ended
    clearTimeout(timer)
    stream.getTracks().forEach((track) => track.stop())
    const seconds = inSeconds(Date.now() - began)
    const bytes = new Blob(chunks, { type: recorder.mimeType })
    return seconds < 1 ? undefined : { path: URL.createObjectURL(bytes), seconds }
  })()
  return { spoken, stop: () => stop() }
}

export const record = (): Recording => (inWeChat ? recordInWeChat() : recordInBrowser())

/** Throws when it did not arrive; it is still on the phone then. */
export const uploadVoice = ({ path }: Spoken): Promise<FileId> =>
  uploadPatiently(`voices/${randomName()}.${inWeChat ? 'mp3' : 'webm'}`, path)

/** Plays a voice note from its beginning; gives what stops it. */
export const playVoice = (file: FileId, onEnd: () => void): (() => void) => {
  const audio = Taro.createInnerAudioContext()
  audio.onEnded(onEnd)
  audio.onError(onEnd)
  audio.src = fileUrl(file)
  audio.play()
  return () => {
    audio.stop()
    audio.destroy()
  }
}
