import { useRouter } from '@tarojs/taro'
import type { LedgerId } from '@contract/ids'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { Receipt } from './Receipt'
import './receipt.scss'

export default function ReceiptPage() {
  const { id = '', fresh, as } = useRouter<{ id?: string; fresh?: string; as?: string }>().params
  return (
    <Page title="收据" back>
      <SignedIn as={as}>
        {(me) => <Receipt key={me.id} me={me} id={id as LedgerId} fresh={fresh === '1'} />}
      </SignedIn>
    </Page>
  )
}
