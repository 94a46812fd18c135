import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'

interface Props {
  id: string
  title: string
  /** Under it, quietly. */
  words?: string | undefined
  /** What somebody said. */
  said?: string | undefined
  onTap: () => void
  children?: ReactNode
}

/** One ticket, zone or person of a list: what it is, what is to be said of it, and the way there. */
export const JobRow = ({ id, title, words, said, onTap, children }: Props) => (
  <View className="summary__row" id={id} hoverClass="pressed" onClick={onTap} ariaRole="button">
    <View>
      <View className="summary__title">{title}</View>
      {children}
      {words && <View className="summary__note">{words}</View>}
      {said && <View className="summary__said">{`“${said}”`}</View>}
    </View>
    <View className="summary__arrow">
      <Icon name="forward" />
    </View>
  </View>
)
