import { MoneyPage } from '../pieces/money-page/MoneyPage'
import { Refunds } from './Refunds'

export default function RefundsPage() {
  return <MoneyPage title="退款">{(me) => <Refunds me={me} />}</MoneyPage>
}
