import { MONTH } from '@/copy/rounds-month'
import { RoundsPage } from '../pieces/RoundsPage'
import { Month } from './Month'

export default function MonthPage() {
  return (
    <RoundsPage title={MONTH.page} who="staff">
      {(me) => <Month key={me.id} me={me} />}
    </RoundsPage>
  )
}
