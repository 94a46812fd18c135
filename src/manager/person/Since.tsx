import type { MemberId } from '@contract/ids'
import type { PersonDetail } from '@contract/people'
import { DateField } from '@/components/date-field/DateField'
import { Card } from '@/components/group/Group'
import { dayInWords } from '@/copy/dates'
import { dayOf } from '@/copy/duty'
import { tell } from '@/services/tell'
import { useCommand } from '@/services/use-command'
import { useNow } from '@/services/use-now'

interface Props {
  me: MemberId
  person: PersonDetail
  mayChange: boolean
  onChanged: () => void
}

/** Long before anybody here began. */
const FIRST = '1980-01-01'

/** Since when somebody works here: residents are told how many years that is. */
export const Since = ({ me, person: { id, skills, since }, mayChange, onChanged }: Props) => {
  const { run } = useCommand()
  const now = useNow()
  const save = async (day: string) => {
    const answer = await run('staff.save', { as: me, id, skills, since: day })
    if (!answer?.ok) return
    tell('已保存')
    onChanged()
  }
  if (!mayChange)
    return (
      <Card title="入职日期" hint={since === undefined ? '还没有填' : dayInWords(since)}>
        {null}
      </Card>
    )
  return (
    <Card title="入职日期">
      <DateField
        id="since"
        label="住户会看到在这里几年了"
        value={since}
        placeholder="还没有填"
        from={FIRST}
        to={dayOf(now)}
        onPick={(day) => void save(day)}
      />
    </Card>
  )
}
