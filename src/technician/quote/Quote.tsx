import type { MemberId, TicketId } from '@contract/ids'
import { Blank } from '@/components/blank/Blank'
import { Failed } from '@/components/blank/Failed'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { useCatalogue } from '@/services/catalogue'
import { goBack } from '@/services/routes'
import { askTicket } from '@/services/seen-tickets'
import { useAnswer } from '@/services/use-answer'
import { QuoteForm } from './QuoteForm'

interface Props {
  me: MemberId
  id: TicketId
}

/** The price list, and what was quoted here before. Without a list nothing can be asked for. */
export const Quote = ({ me, id }: Props) => {
  const { catalogue, failed: closed, refresh: reload } = useCatalogue(me)
  const { data, failed, refresh } = useAnswer(`quote ${me} ${id}`, () => askTicket(me, id))
  if (!catalogue && closed) return <Failed code={closed} onRetry={() => void reload()} />
  if (!data && failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!catalogue || !data) return <CardSkeleton count={2} />
  if (catalogue.prices.length === 0)
    return (
      <Blank
        drawing="calm"
        sentence="价目表还是空的"
        hint="请项目经理先在“服务目录”里填好价目，再来报价"
        action={{ id: 'quote-back', label: '返回', onTap: goBack }}
      />
    )
  return <QuoteForm me={me} ticket={data.ticket} prices={catalogue.prices} onStale={() => void reload()} />
}
