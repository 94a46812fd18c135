import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import './chip.scss'

interface Props {
  words: string
  tone?: 'brand' | 'wait' | 'quiet'
}

/** A word about somebody: a post, a house, what is still missing. */
export const Chip = ({ words, tone = 'quiet' }: Props) => (
  <View className={`chip chip--${tone}`}>{words}</View>
)

export const Chips = ({ children }: { children: ReactNode }) => <View className="chips">{children}</View>
