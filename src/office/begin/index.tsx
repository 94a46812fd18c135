import { MoneyPage } from '../pieces/money-page/MoneyPage'
import { Begin } from './Begin'

export default function BeginRunPage() {
  return <MoneyPage title="出一次账">{(me) => <Begin me={me.id} />}</MoneyPage>
}
