import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import { useWholeScreen } from '@/components/page/tab-bar'
import './sheet.scss'

interface Props {
  title: string
  onClose: () => void
  children: ReactNode
}

/** A question asked from below. A tap beside it takes the question back. */
export const Sheet = ({ title, onClose, children }: Props) => {
  useWholeScreen()
  return (
    <View className="sheet">
      <View className="sheet__shade" onClick={onClose} catchMove />
      <View className="sheet__panel">
        <View className="sheet__top">
          <View className="sheet__title">{title}</View>
          <View
            className="sheet__close"
            id="sheet-close"
            hoverClass="pressed"
            onClick={onClose}
            ariaRole="button"
            ariaLabel="关闭"
          >
            <Icon name="close" />
          </View>
        </View>
        {children}
      </View>
    </View>
  )
}
