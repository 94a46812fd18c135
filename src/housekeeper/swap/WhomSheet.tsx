import { View } from '@tarojs/components'
import type { Output } from '@contract/api'
import type { MemberId, RoundId } from '@contract/ids'
import { Blank } from '@/components/blank/Blank'
import { Failed } from '@/components/blank/Failed'
import { Sheet } from '@/components/sheet/Sheet'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { SWAP } from '@/copy/round-swap'
import { call } from '@/services/cloud'
import { useAnswer } from '@/services/use-answer'

export type Whom = Output<'round.colleagues'>['items'][number]
interface Props {
  me: MemberId
  round: RoundId
  busy: boolean
  onPick: (whom: Whom) => void
  onClose: () => void
}

/** Colleagues, each with how much they have already. */
export const WhomSheet = ({ me, round, busy, onPick, onClose }: Props) => {
  const { data, failed, refresh } = useAnswer(`colleagues ${me} ${round}`, () =>
    call('round.colleagues', { as: me, id: round }),
  )
  return (
    <Sheet title={SWAP.whom} onClose={onClose}>
      {failed && <Failed code={failed} onRetry={() => void refresh()} />}
      {!data && !failed && <CardSkeleton count={1} />}
      {data?.items.length === 0 && <Blank drawing="calm" sentence={SWAP.nobody} />}
      {data?.items.map((whom) => (
        <View
          className="swap__whom"
          key={whom.id}
          id={`whom-${whom.id}`}
          hoverClass="pressed"
          onClick={() => !busy && onPick(whom)}
          ariaRole="button"
        >
          <View>{whom.name}</View>
          <View className="swap__when">{`${whom.post} · ${SWAP.has(whom.stops)}`}</View>
        </View>
      ))}
    </Sheet>
  )
}
