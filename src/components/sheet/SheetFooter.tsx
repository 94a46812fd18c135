import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import './sheet-footer.scss'

/** The main action of a long sheet stays under the thumb while the rest scrolls. Its last child. */
export const SheetFooter = ({ children }: { children: ReactNode }) => (
  <View className="sheet-footer">{children}</View>
)
