import { View } from '@tarojs/components'
import './tag.scss'

interface Props {
  tone: 'brand' | 'wait' | 'alarm' | 'quiet'
  words: string
}

/** How something stands, in a word and its colour. */
export const WordTag = ({ tone, words }: Props) => <View className={`tag tag--${tone}`}>{words}</View>
