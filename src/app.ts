import type { PropsWithChildren } from 'react'
import { useDidShow, useLaunch } from '@tarojs/taro'
import { watchKept } from './services/kept-queue'
import { sendKept } from './services/offline-queue'
import { sendRound } from './services/round-queue'
import { openCloud } from './services/transport'
import { loadSession } from './services/session'
import { followClock } from './services/use-now'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    openCloud()
    followClock()
    watchKept(sendKept, sendRound)
    void loadSession()
  })
  useDidShow(() => {
    void sendKept()
    void sendRound()
  })
  return children
}
