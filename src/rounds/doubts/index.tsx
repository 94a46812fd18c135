import { PROOF } from '@/copy/rounds-proof'
import { RoundsPage } from '../pieces/RoundsPage'
import { Doubts } from './Doubts'

export default function DoubtsPage() {
  return <RoundsPage title={PROOF.doubts}>{(me) => <Doubts key={me.id} me={me} />}</RoundsPage>
}
