import { CODES } from '@/copy/rounds-codes'
import { RoundsPage } from '../pieces/RoundsPage'
import { Codes } from './Codes'

export default function CodesPage() {
  return (
    <RoundsPage title={CODES.page} who="changes">
      {(me) => <Codes key={me.id} me={me} />}
    </RoundsPage>
  )
}
