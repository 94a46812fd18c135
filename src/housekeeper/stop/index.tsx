import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { AT_STOP } from '@/copy/round-stop'
import { Stop } from './Stop'
import { askedFor, type Params } from './here'

export default function StopPage() {
  const params = useRouter<Params>().params
  const asked = askedFor(params)
  return (
    <Page title={AT_STOP.title} back>
      <SignedIn as={params.as}>{(me) => <Stop key={me.id} me={me} asked={asked} />}</SignedIn>
    </Page>
  )
}
