import { TODAY } from '@/copy/rounds-today'
import { RoundsPage } from '../pieces/RoundsPage'
import { RoundsToday } from './RoundsToday'

export default function RoundsTodayPage() {
  return <RoundsPage title={TODAY.page}>{(me) => <RoundsToday key={me.id} me={me} />}</RoundsPage>
}
