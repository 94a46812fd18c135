import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import { Segments } from '@/components/segments/Segments'
import { SWAP } from '@/copy/round-swap'
import { useSignal } from '@/services/signal'
import { Give } from './Give'
import { Take } from './Take'
import '../large.scss'
import './swap.scss'

/** Places go from hand to hand: mine to a colleague, a colleague's to me. Both have to know at once, so it wants signal. */
export const Swap = ({ me }: { me: MemberId }) => {
  const [way, setWay] = useState<'give' | 'take'>('give')
  const signal = useSignal()
  return (
    <View className="large">
      <View className="large__stack">
        <Segments choices={{ give: SWAP.give, take: SWAP.take }} chosen={way} onChoose={setWay} />
        {!signal && (
          <View className="large__hint" id="swap-offline">
            {SWAP.offline}
          </View>
        )}
      </View>
      {way === 'give' ? <Give me={me} /> : <Take me={me} />}
    </View>
  )
}
