import { Card } from '@/components/group/Group'
import { DateField } from '@/components/date-field/DateField'
import { Field } from '@/components/field/Field'
import { Phrases } from '@/components/phrases/Phrases'
import { Switch } from '@/components/switch/Switch'
import { DAYS } from '@/copy/duty'
import { STANDARD, type StandardForm } from '@/copy/standards'
import { toggled } from '@/services/list-edit'

interface Props {
  form: Pick<StandardForm, 'days' | 'isSpaced' | 'every' | 'since'>
  today: string
  onChange: (change: Partial<StandardForm>) => void
}

/** On which days; and not on each of them where it need not be. */
export const Often = ({ form: { days, isSpaced, every, since }, today, onChange }: Props) => (
  <Card title={STANDARD.days}>
    <Phrases
      id="standard-day"
      phrases={DAYS}
      chosen={(word) => days.some((day) => DAYS[day - 1] === word)}
      onPick={(word) => {
        const day = DAYS.findIndex((one) => one === word) + 1
        onChange({ days: toggled(days, day).sort((one, other) => one - other) })
      }}
    />
    <Switch
      id="standard-every"
      label={STANDARD.every}
      hint={STANDARD.everyHint}
      on={isSpaced}
      onTap={() => onChange({ isSpaced: !isSpaced })}
    />
    {isSpaced && (
      <>
        <Field
          id="standard-every-days"
          label={STANDARD.everyDays}
          value={every}
          placeholder="2"
          most={2}
          keys="number"
          onWrite={(written) => onChange({ every: written })}
        />
        <DateField
          id="standard-since"
          label={STANDARD.since}
          value={since || today}
          placeholder={STANDARD.since}
          from="2020-01-01"
          onPick={(day) => onChange({ since: day })}
        />
      </>
    )}
  </Card>
)
