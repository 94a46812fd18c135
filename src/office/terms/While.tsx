import { DateField } from '@/components/date-field/DateField'
import { Switch } from '@/components/switch/Switch'
import { dayOf } from '@/copy/duty'
import { useNow } from '@/services/use-now'

interface Props {
  /** Stands before `-from`, `-to`, `-endless`. */
  id: string
  from: string | undefined
  to: string | undefined
  /** Where no beginning is picked. */
  since: string
  /** What it is called when it goes on. */
  endless: string
  onWrite: (change: { from?: string; to?: string | undefined }) => void
}

/** Before this nobody agreed to anything that is still charged. */
const EARLIEST = '2000-01-01'

/** Since when, and until when, both days in it; it may go on. */
export const While = ({ id, from, to, since, endless, onWrite }: Props) => {
  const today = dayOf(useNow())
  return (
    <>
      <DateField
        id={`${id}-from`}
        label="从哪天起"
        value={from}
        placeholder={since}
        from={EARLIEST}
        onPick={(day) => onWrite({ from: day })}
      />
      <Switch
        id={`${id}-endless`}
        label={endless}
        hint="关掉可以选到哪天"
        on={to === undefined}
        onTap={() =>
          onWrite({ to: to === undefined ? (from !== undefined && from > today ? from : today) : undefined })
        }
      />
      {to !== undefined && (
        <DateField
          id={`${id}-to`}
          label="到哪天，含这天"
          value={to}
          placeholder="请选"
          from={from ?? EARLIEST}
          onPick={(day) => onWrite({ to: day })}
        />
      )}
    </>
  )
}
