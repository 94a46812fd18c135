import { PLAN } from '@/copy/rounds-plan'
import { RoundsPage } from '../pieces/RoundsPage'
import { Plan } from './Plan'

export default function PlanPage() {
  return <RoundsPage title={PLAN.page}>{(me) => <Plan key={me.id} me={me} />}</RoundsPage>
}
