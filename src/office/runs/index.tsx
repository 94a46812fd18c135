import { MoneyPage } from '../pieces/money-page/MoneyPage'
import { Runs } from './Runs'

export default function RunsPage() {
  return <MoneyPage title="出账">{(me) => <Runs me={me.id} />}</MoneyPage>
}
