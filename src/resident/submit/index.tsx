import { useRouter } from '@tarojs/taro'
import type { TicketKind } from '@contract/ticket'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { EVERY_KIND, formTitle } from '@/copy/kinds'
import { SubmitForm } from './SubmitForm'

export default function Submit() {
  const { kind } = useRouter<{ kind?: string }>().params
  const known: TicketKind = EVERY_KIND.find((one) => one === kind) ?? 'other'
  return (
    <Page title={formTitle(known)} back>
      <SignedIn>{(me) => <SubmitForm key={me.id} me={me} kind={known} />}</SignedIn>
    </Page>
  )
}
