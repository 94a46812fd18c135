import Taro from '@tarojs/taro'
import { createStore, useStore } from './store'

/** Whether the phone believes it has signal. It may be wrong: only an answer proves it. */
const signal = createStore(true)

/** Once, when the app opens. `onBack`: there is signal again. */
export const watchSignal = (onBack: () => void): void => {
  try {
    Taro.onNetworkStatusChange(({ isConnected }) => {
      signal.set(isConnected)
      if (isConnected) onBack()
    })
  } catch {
    // An old phone: asking again and again remains.
  }
}
export const useSignal = (): boolean => useStore(signal)
