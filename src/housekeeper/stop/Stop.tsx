import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { useRounds } from '@/services/use-rounds'
import { Asking } from './Asking'
import { CheckIn } from './CheckIn'
import { Done } from './Done'
import type { Asked } from './here'
import { Strange } from './Strange'
import { useHere } from './use-here'
import '../large.scss'

/** Where, what, a photo, done. */
export const Stop = ({ me, asked }: { me: Membership; asked: Asked }) => {
  const rounds = useRounds(me.id)
  const where = useHere(me.id, asked, rounds)
  /** Somebody else's, or nobody's, and they do it all the same. */
  const [anyway, setAnyway] = useState(false)
  const [done, setDone] = useState(false)
  const { here, code, codeGone } = where

  const body = () => {
    if (done) return <Done me={me.id} rounds={rounds} />
    if (!rounds.rounds && !rounds.failed) return <CardSkeleton count={2} />
    if (code && !here) return <Strange me={me} where={where} />
    if (!here || (!code && !codeGone)) return <Asking me={me} where={where} />
    if (!here.mine && !anyway) return <Strange me={me} where={where} onAnyway={() => setAnyway(true)} />
    const standard = rounds.standards.find(({ id }) => id === here.halt?.stop.standardId)
    return (
      <CheckIn
        key={here.place.spotId}
        me={me}
        here={here}
        code={code}
        standard={standard}
        now={rounds.now}
        onDone={() => setDone(true)}
      />
    )
  }
  return <View className="large">{body()}</View>
}
