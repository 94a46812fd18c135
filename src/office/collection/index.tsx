import { useRouter } from '@tarojs/taro'
import { MoneyPage } from '../pieces/money-page/MoneyPage'
import { Collected } from './Collected'

export default function CollectionPage() {
  const { month } = useRouter<{ month?: string }>().params
  return <MoneyPage title="收缴">{(me) => <Collected me={me} first={month} />}</MoneyPage>
}
