import { View } from '@tarojs/components'
import type { VisitAnswers, VisitWay } from '@contract/feedback'
import type { MemberId } from '@contract/ids'
import type { TicketView } from '@contract/ticket'
import { Button } from '@/components/button/Button'
import { Segments } from '@/components/segments/Segments'
import { Sheet } from '@/components/sheet/Sheet'
import { SheetFooter } from '@/components/sheet/SheetFooter'
import { ASKED_BY_STAFF, unreachedInWords } from '@/copy/visits'
import { useDraft } from '@/services/draft'
import { useCall } from '@/services/use-call'
import { draftOf, type Asking } from './asking'
import { answered, VisitQuestions, type Answers } from './VisitQuestions'

interface Props extends Asking {
  me: MemberId
  ticket: TicketView
  /** Without answers: nobody was reached. */
  onVisit: (visit: { how: VisitWay; answers?: VisitAnswers }) => void
}
interface Draft extends Answers {
  how: keyof typeof ASKED_BY_STAFF
}

/** Asking how it went: ring or go there, three questions, or nobody was reached. */
export const VisitSheet = ({ id, me, ticket, busy, onVisit, onClose }: Props) => {
  const { requester, visit } = ticket
  const { draft, write } = useDraft<Draft>(draftOf('visit', id), {
    how: visit?.how === 'door' ? 'door' : 'call',
    words: '',
  })
  const call = useCall({ as: me, id, whom: 'requester' })
  const answers = answered(draft)
  return (
    <Sheet title={`回访${requester.name}`} onClose={onClose}>
      <View className="ticket-detail__ask">
        <Segments choices={ASKED_BY_STAFF} chosen={draft.how} onChoose={(how) => write({ how })} />
        {draft.how === 'call' && requester.callable && (
          <Button
            id="visit-call"
            kind="soft"
            label={`打给${requester.name}`}
            busy={call.busy}
            onTap={() => void call.ring()}
          />
        )}
        {draft.how === 'door' && <View className="ticket-detail__hint">{ticket.place.label}</View>}
        <VisitQuestions reader="staff" answers={draft} onChange={write} />
        <SheetFooter>
          <Button
            id="visit-submit"
            label="记下回访"
            busy={busy}
            disabled={!answers}
            onTap={() => answers && onVisit({ how: draft.how, answers })}
          />
          <Button
            id="visit-unreached"
            kind="quiet"
            label="没联系上"
            disabled={busy}
            onTap={() => onVisit({ how: draft.how })}
          />
          <View className="ticket-detail__under">{unreachedInWords(visit?.tries ?? 0)}</View>
        </SheetFooter>
      </View>
    </Sheet>
  )
}
