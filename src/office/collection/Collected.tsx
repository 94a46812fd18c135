import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Failed } from '@/components/blank/Failed'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { call } from '@/services/cloud'
import { useAnswer } from '@/services/use-answer'
import { Ages } from './Ages'
import { Buildings } from './Buildings'
import { Export } from './Export'
import { Rate } from './Rate'
import { Today } from './Today'
import { Ways } from './Ways'

interface Props {
  me: Membership
  /** Undefined: the newest. */
  first: string | undefined
}

/** What was charged in a month and what of it is paid by now; what is overdue; what came in today. */
export const Collected = ({ me, first }: Props) => {
  const [month, setMonth] = useState(first)
  const { data, failed, refresh } = useAnswer(`collection ${me.id} ${month ?? 'newest'}`, () =>
    call('collection.get', { as: me.id, ...(month === undefined ? {} : { month }) }),
  )
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!data) return <CardSkeleton count={3} />
  return (
    <>
      <View className="office">
        <Rate collection={data} onMonth={setMonth} />
        <Ways />
        <Ages ages={data.ages} />
        <Buildings buildings={data.buildings} />
        <Today today={data.today} />
      </View>
      {data.all.bills > 0 && <Export me={me} month={data.month} />}
    </>
  )
}
