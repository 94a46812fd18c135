import { ORDER } from '@/copy/rounds-order'
import { RoundsPage } from '../pieces/RoundsPage'
import { Order } from './Order'

export default function OrderPage() {
  return <RoundsPage title={ORDER.page}>{(me) => <Order key={me.id} me={me} />}</RoundsPage>
}
