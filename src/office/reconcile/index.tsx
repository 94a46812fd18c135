import { useRouter } from '@tarojs/taro'
import { MoneyPage } from '../pieces/money-page/MoneyPage'
import { Reconcile } from './Reconcile'

/** A message's link says as whom it is looked at. */
export default function ReconcilePage() {
  const { as } = useRouter<{ as?: string }>().params
  return (
    <MoneyPage title="对账" as={as}>
      {(me) => <Reconcile me={me.id} />}
    </MoneyPage>
  )
}
