import { Hub } from './hub/Hub'
import { MoneyPage } from './pieces/money-page/MoneyPage'

export default function OfficePage() {
  return (
    <MoneyPage title="收费" watched>
      {(me) => <Hub me={me} />}
    </MoneyPage>
  )
}
