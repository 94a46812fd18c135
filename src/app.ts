import type { PropsWithChildren } from 'react'
import { useDidShow, useLaunch } from '@tarojs/taro'
import { sendKept, watchKept } from './services/offline-queue'
import { openCloud } from './services/transport'
import { loadSession } from './services/session'
import { followClock } from './services/use-now'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    openCloud()
    followClock()
    watchKept()
    void loadSession()
  })
  useDidShow(() => void sendKept())
  return children
}
