import type { ReactNode } from 'react'
import { View } from '@tarojs/components'

/** The main action, where the thumb is. Last child of a page. */
export const Footer = ({ children }: { children: ReactNode }) => <View className="footer">{children}</View>
