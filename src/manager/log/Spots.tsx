import type { MemberId, SpotId } from '@contract/ids'
import { Failed } from '@/components/blank/Failed'
import { Phrases } from '@/components/phrases/Phrases'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { byName } from '@/copy/by-name'
import type { Named } from '@/copy/finding'
import { call } from '@/services/cloud'
import { useAnswer } from '@/services/use-answer'

interface Props {
  me: MemberId
  chosen: Named<SpotId> | undefined
  onPick: (spot: Named<SpotId> | undefined) => void
}

/** The public places of the community. */
export const Spots = ({ me, chosen, onPick }: Props) => {
  const { data, failed, refresh } = useAnswer(`spots ${me}`, () => call('spot.list', { as: me }))
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!data) return <CardSkeleton count={1} />
  return (
    <Phrases
      id="log-spot"
      phrases={[...data.items].sort(byName).map(({ name }) => name)}
      chosen={(word) => chosen?.word === word}
      onPick={(word) => {
        const spot = data.items.find(({ name }) => name === word)
        onPick(spot && { id: spot.id, word })
      }}
    />
  )
}
