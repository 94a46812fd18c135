import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { readable, summaryTypeOf } from '@/services/manager-routes'
import { Behind } from './Behind'

export default function BehindPage() {
  const { type, period = '', figure = '', words = '' } = useRouter<Record<string, string>>().params
  const told = { type: summaryTypeOf(type), period, figure: readable(figure), words: readable(words) }
  return (
    <Page title={told.words || '单子'} back>
      <SignedIn>{(me) => <Behind key={me.id} me={me} figure={told} />}</SignedIn>
    </Page>
  )
}
