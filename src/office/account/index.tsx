import { useRouter } from '@tarojs/taro'
import type { HouseId } from '@contract/ids'
import { MoneyPage } from '../pieces/money-page/MoneyPage'
import { Account } from './Account'

export default function AccountPage() {
  const { house = '' } = useRouter<{ house?: string }>().params
  return (
    <MoneyPage title="房屋账户" watched>
      {(me) => <Account me={me} house={house as HouseId} />}
    </MoneyPage>
  )
}
