import { View } from '@tarojs/components'
import type { MemberId, TicketId } from '@contract/ids'
import { Blank } from '@/components/blank/Blank'
import { Failed } from '@/components/blank/Failed'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { call } from '@/services/cloud'
import { useAnswer } from '@/services/use-answer'
import { ColleagueRow, type Colleague } from './ColleagueRow'

interface Props {
  me: MemberId
  id: TicketId
  /** The trade of who has it now. */
  post: string | undefined
  /** Who has it now is nobody to give it to. */
  without?: MemberId | undefined
  onPick: (colleague: Colleague) => void
}

/** Who is here and could take it, as the server knows them now. */
export const Colleagues = ({ me, id, post, without, onPick }: Props) => {
  const { data, failed, refresh } = useAnswer(`colleagues ${me} ${id}`, () =>
    call('ticket.colleagues', { as: me, id }),
  )
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!data) return <CardSkeleton count={1} />
  const free = data.items.filter((colleague) => colleague.id !== without)
  if (free.length === 0)
    return <Blank drawing="calm" sentence="现在没有能接手的同事" hint="可以打电话给管家商量" />
  // Who does the same work is most often meant.
  const alike = free.filter((colleague) => colleague.post === post)
  const others = free.filter((colleague) => colleague.post !== post)
  return (
    <View>
      {[...alike, ...others].map((colleague) => (
        <ColleagueRow key={colleague.id} colleague={colleague} onTap={() => onPick(colleague)} />
      ))}
    </View>
  )
}
