import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { payingBesides } from '@/copy/pay'
import { stir } from '@/services/stir'

/** Soon enough that nobody stands and waits. Milliseconds. */
const AGAIN = 10_000

const lookAgain = () => stir('news')

/** Somebody of the house was a moment earlier: two who pay the same would pay it twice. */
export const FamilyPays = ({ name }: { name: string }) => {
  useEffect(() => {
    const timer = setInterval(lookAgain, AGAIN)
    return () => clearInterval(timer)
  }, [])
  return (
    <View className="paying" id="family-pays">
      <View>{payingBesides(name)}</View>
      <Button id="family-look" kind="soft" label="再看一次" onTap={lookAgain} />
    </View>
  )
}
