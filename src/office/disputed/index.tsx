import { MoneyPage } from '../pieces/money-page/MoneyPage'
import { Disputed } from './Disputed'

export default function DisputedPage() {
  return <MoneyPage title="有疑问的账单">{(me) => <Disputed me={me.id} />}</MoneyPage>
}
