import { View } from '@tarojs/components'
import type { MemberId, TicketId } from '@contract/ids'
import { Failed } from '@/components/blank/Failed'
import { Face } from '@/components/face/Face'
import { Sheet } from '@/components/sheet/Sheet'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { averageInWords, yearsInWords } from '@/copy/verdicts'
import { call } from '@/services/cloud'
import { useAnswer } from '@/services/use-answer'
import './who-sheet.scss'

interface Props {
  me: MemberId
  /** The ticket that this person has. */
  id: TicketId
  onClose: () => void
}

/** Who is at the door: a face, a name, since when, and what neighbours say. */
export const WhoSheet = ({ me, id, onClose }: Props) => {
  const {
    data: who,
    failed,
    refresh,
  } = useAnswer(`who ${me} ${id}`, () => call('ticket.who', { as: me, id }))
  return (
    <Sheet title="负责这张单子" onClose={onClose}>
      {failed && <Failed code={failed} onRetry={() => void refresh()} />}
      {!who && !failed && <CardSkeleton count={1} />}
      {who && (
        <View className="who-sheet" id="who">
          <Face photo={who.photo} />
          <View>
            <View className="who-sheet__name">{who.name}</View>
            <View className="who-sheet__post">{who.post}</View>
            {who.years !== undefined && <View className="who-sheet__post">{yearsInWords(who.years)}</View>}
            <View className="who-sheet__stars">{averageInWords(who.stars)}</View>
          </View>
        </View>
      )}
    </Sheet>
  )
}
