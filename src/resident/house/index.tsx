import { useRef } from 'react'
import { useRouter } from '@tarojs/taro'
import type { HouseId } from '@contract/ids'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { useShareCard, type ShareCard } from '@/services/share'
import { House } from './House'
import './house.scss'

export default function HousePage() {
  const { id = '' } = useRouter<{ id?: string }>().params
  /** The invitation on the screen: what is shared is always the one that is looked at. */
  const card = useRef<ShareCard>()
  useShareCard(() => card.current)
  return (
    <Page title="房屋和家人" back>
      <SignedIn>
        {(me) => <House key={me.id} me={me} id={id as HouseId} onCard={(shown) => (card.current = shown)} />}
      </SignedIn>
    </Page>
  )
}
