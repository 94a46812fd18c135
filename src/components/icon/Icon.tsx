import { View } from '@tarojs/components'
import './icon.scss'

export type IconName =
  | 'back'
  | 'bell'
  | 'call'
  | 'camera'
  | 'check'
  | 'close'
  | 'forward'
  | 'home'
  | 'map'
  | 'person'
  | 'swap'
  | 'offline'
  | 'repeat'
  | 'siren'

/** One open line set, in the colour of the words around it. */
export const Icon = ({ name }: { name: IconName }) => <View className={`icon icon--${name}`} />
