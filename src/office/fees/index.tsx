import { MoneyPage } from '../pieces/money-page/MoneyPage'
import { Fees } from './Fees'

export default function FeesPage() {
  return <MoneyPage title="收费项目">{(me) => <Fees me={me.id} />}</MoneyPage>
}
