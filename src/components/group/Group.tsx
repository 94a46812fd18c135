import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import './group.scss'

interface Props {
  title?: string | undefined
  hint?: string | undefined
  children: ReactNode
}

/** Some things that belong together, under their name. */
export const Group = ({ title, hint, children }: Props) => (
  <View className="group">
    {title && <View className="group__title">{title}</View>}
    {hint && <View className="group__hint">{hint}</View>}
    {children}
  </View>
)

/** The same, on a card of its own. */
export const Card = (props: Props) => (
  <View className="group__card">
    <Group {...props} />
  </View>
)
