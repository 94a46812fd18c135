import { MoneyPage } from '../pieces/money-page/MoneyPage'
import { Invoices } from './Invoices'

export default function InvoicesPage() {
  return <MoneyPage title="发票">{(me) => <Invoices me={me.id} />}</MoneyPage>
}
