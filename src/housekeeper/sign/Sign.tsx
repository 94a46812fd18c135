import { View } from '@tarojs/components'
import type { Block, StopState } from '@contract/round'
import './sign.scss'

/** What is said in a word beside it has a shape of its own too: by colour alone nobody should have to tell. */
export type SignName = StopState | Block | 'called' | 'speak' | 'broken' | 'example'

export const Sign = ({ name }: { name: SignName }) => <View className={`sign sign--${name}`} />
