import { MoneyPage } from '../pieces/money-page/MoneyPage'
import { Debtors } from './Debtors'

export default function DebtorsPage() {
  return (
    <MoneyPage title="催缴名单" watched>
      {(me) => <Debtors me={me.id} />}
    </MoneyPage>
  )
}
