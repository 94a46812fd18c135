import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import { Segments } from '@/components/segments/Segments'
import { MINE, type MineBox } from '@/copy/board-mine'
import { useBoardStanding } from '@/services/use-board-standing'
import { useNow } from '@/services/use-now'
import { Posts } from './Posts'
import { Standing } from './Standing'

/** What I wrote and what I keep, and how I stand with the neighbours. */
export const Mine = ({ me }: { me: MemberId }) => {
  const now = useNow()
  const { data: standing } = useBoardStanding(me)
  const [box, setBox] = useState<MineBox>('mine')
  return (
    <View className="mine">
      {standing && <Standing standing={standing} now={now} />}
      <Segments choices={MINE.boxes} chosen={box} onChoose={setBox} />
      <Posts key={box} me={me} box={box} now={now} />
    </View>
  )
}
