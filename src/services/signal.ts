import Taro from '@tarojs/taro'
import { createStore, useStore } from './store'
import { inWeChat } from './transport'

/** Whether the phone believes it has signal. It may be wrong: only an answer proves it. */
const signal = createStore(true)

/** Once, when the app opens. `onBack`: there is signal again. */
export const watchSignal = (onBack: () => void): void => {
  const hear = (isConnected: boolean) => {
    signal.set(isConnected)
    if (isConnected) onBack()
  }
  if (!inWeChat) {
    // Taro asks the kind of connection, which a browser on a desk does not know.
    window.addEventListener('online', () => hear(true))
    window.addEventListener('offline', () => hear(false))
  }
  try {
    Taro.onNetworkStatusChange(({ isConnected }) => hear(isConnected))
  } catch {
    // An old phone: asking again and again remains.
  }
}
export const useSignal = (): boolean => useStore(signal)
