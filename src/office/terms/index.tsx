import { useRouter } from '@tarojs/taro'
import type { HouseId } from '@contract/ids'
import { MoneyPage } from '../pieces/money-page/MoneyPage'
import { Terms } from './Terms'

export default function TermsPage() {
  const { house = '' } = useRouter<{ house?: string }>().params
  return <MoneyPage title="约定和空置">{(me) => <Terms me={me.id} house={house as HouseId} />}</MoneyPage>
}
