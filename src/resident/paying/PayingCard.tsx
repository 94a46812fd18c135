import { useEffect } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { leftInWords, PAY } from '@/copy/pay'
import type { Paying } from './use-pay'
import './paying.scss'

/** Where money is that is on its way, and what can be done meanwhile. Nothing on its way: nothing shown. */
export const PayingCard = ({ paying }: { paying: Paying }) => {
  const { standing, total, goOn, drop, look } = paying
  const shown = standing !== 'none' && standing !== 'starting'
  useEffect(() => {
    // Who pressed the button below may be far down.
    if (shown) Taro.pageScrollTo({ scrollTop: 0 }).catch(() => undefined)
  }, [shown])
  switch (standing) {
    case 'none':
    case 'starting':
      return null
    case 'checking':
      return (
        <View className="paying" id="paying">
          {PAY.checking}
        </View>
      )
    case 'unsure':
      return (
        <View className="paying" id="paying">
          <View>{PAY.unsure}</View>
          <Button id="pay-look" kind="soft" label="再看一次" onTap={look} />
        </View>
      )
    case 'left':
      return (
        <View className="paying" id="paying">
          <View>{leftInWords(total)}</View>
          {goOn && <Button id="pay-go-on" label="接着付" onTap={goOn} />}
          <Button id="pay-drop" kind="quiet" label="不付了" onTap={drop} />
        </View>
      )
  }
  return standing satisfies never
}
