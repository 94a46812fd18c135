import type { PropsWithChildren } from 'react'
import { useLaunch } from '@tarojs/taro'
import { openCloud } from './services/transport'
import { loadSession } from './services/session'
import { followClock } from './services/use-now'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    openCloud()
    followClock()
    void loadSession()
  })
  return children
}
