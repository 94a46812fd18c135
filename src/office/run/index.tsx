import { useRouter } from '@tarojs/taro'
import type { RunId } from '@contract/ids'
import { MoneyPage } from '../pieces/money-page/MoneyPage'
import { OneRun } from './OneRun'

export default function RunPage() {
  const { id = '' } = useRouter<{ id?: string }>().params
  return <MoneyPage title="这次出账">{(me) => <OneRun me={me} id={id as RunId} />}</MoneyPage>
}
