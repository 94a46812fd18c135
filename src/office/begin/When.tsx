import { DateField } from '@/components/date-field/DateField'
import { Phrases } from '@/components/phrases/Phrases'
import { runSpans } from '@/copy/runs'
import { startOf } from '@/copy/dates'
import type { BeginForm } from './begin-form'

interface Props {
  form: BeginForm
  today: string
  onWrite: (change: Partial<BeginForm>) => void
}

/** Before this no community had bills here. */
const EARLIEST = '2020-01-01'

/** From when to when, both days in it, and the last day to pay. */
export const When = ({ form: { from, to, due }, today, onWrite }: Props) => {
  const spans = runSpans(startOf(today))
  return (
    <>
      <Phrases
        id="run-span"
        phrases={spans.map(({ words }) => words)}
        chosen={(words) =>
          spans.some(({ words: one, span }) => one === words && span.from === from && span.to === to)
        }
        onPick={(words) => onWrite(spans.find((one) => one.words === words)?.span ?? {})}
      />
      <DateField
        id="run-from"
        label="从"
        value={from}
        placeholder="请选"
        from={EARLIEST}
        onPick={(day) => onWrite({ from: day })}
      />
      <DateField
        id="run-to"
        label="到，含这天"
        value={to}
        placeholder="请选"
        from={EARLIEST}
        onPick={(day) => onWrite({ to: day })}
      />
      <DateField
        id="run-due"
        label="最晚哪天交，含这天"
        value={due}
        placeholder="请选"
        from={today}
        onPick={(day) => onWrite({ due: day })}
      />
    </>
  )
}
