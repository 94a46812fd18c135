import { View } from '@tarojs/components'
import type { Moment } from '@contract/ids'
import type { TicketView } from '@contract/ticket'
import { Button } from '@/components/button/Button'
import { Phrases } from '@/components/phrases/Phrases'
import { says, togglePhrase } from '@/components/phrases/add-phrase'
import { Sheet } from '@/components/sheet/Sheet'
import { SheetFooter } from '@/components/sheet/SheetFooter'
import { Words } from '@/components/words/Words'
import { ANSWER_PHRASES, CHOICES } from '@/copy/choices'
import { useDraft } from '@/services/draft'
import { draftOf, type Asking } from './asking'
import { isPromisable, UntilField } from './UntilField'

interface Props extends Asking {
  ticket: TicketView
  now: Moment
  onAnswer: (answer: { problem: string; plan: string; finishBy: Moment }) => void
}
interface Draft {
  problem: string
  plan: string
  finishBy?: Moment
}
const MOST_PROBLEM = 300

/** What we understood, what we will do, and by when: the resident reads all three. */
export const AnswerSheet = ({ id, ticket, now, busy, onAnswer, onClose }: Props) => {
  const said = (ticket.answer?.problem ?? ticket.note ?? ticket.what).slice(0, MOST_PROBLEM)
  const { draft, write } = useDraft<Draft>(draftOf('answer', id), {
    problem: said,
    plan: ticket.answer?.plan ?? '',
  })
  const { finishBy } = draft
  const [problem, plan] = [draft.problem.trim(), draft.plan.trim()]
  return (
    <Sheet title="答复住户" onClose={onClose}>
      <View className="ticket-detail__ask">
        <View className="ticket-detail__hint">反映的是什么</View>
        <Words
          id="answer-problem"
          value={draft.problem}
          placeholder="一句话说清问题"
          most={MOST_PROBLEM}
          onWrite={(words) => write({ problem: words })}
        />
        <View className="ticket-detail__hint">打算怎么办</View>
        <Phrases
          id="answer-phrase"
          phrases={ANSWER_PHRASES}
          chosen={(phrase) => says(draft.plan, phrase)}
          onPick={(phrase) => write({ plan: togglePhrase(draft.plan, phrase) })}
        />
        <Words
          id="answer-plan"
          value={draft.plan}
          placeholder="写几句，住户会看到"
          most={500}
          onWrite={(words) => write({ plan: words })}
        />
        <UntilField
          id="answer"
          now={now}
          until={finishBy}
          question="最晚什么时候办好？"
          promise={(when) => `${when} 前办好，到时会提醒你`}
          onPick={(at) => write({ finishBy: at })}
        />
        <SheetFooter>
          <Button
            id="answer-submit"
            label={CHOICES.answer}
            busy={busy}
            disabled={problem === '' || plan === '' || !isPromisable(finishBy, now)}
            onTap={() => finishBy && onAnswer({ problem, plan, finishBy })}
          />
        </SheetFooter>
      </View>
    </Sheet>
  )
}
