import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Page } from '@/components/page/Page'
import { Segments } from '@/components/segments/Segments'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { Mine } from './Mine'
import './requests.scss'

/** A tenant's house is their landlord's too, but what happens in it is not. */
const hasHousehold = ({ role, houses = [] }: Membership): boolean =>
  role === 'resident' && houses.some(({ tie }) => tie !== 'tenant')

const Boxes = ({ me }: { me: Membership }) => {
  const [box, setBox] = useState<'mine' | 'household'>('mine')
  if (!hasHousehold(me)) return <Mine me={me} box="mine" />
  return (
    <View className="requests">
      <Segments choices={{ mine: '我的', household: '全家' }} chosen={box} onChoose={setBox} />
      <Mine key={box} me={me} box={box} />
    </View>
  )
}

/** What I asked for, whoever I am; and what was asked for at home. */
export default function Requests() {
  return (
    <Page title="我报的单子">
      <SignedIn>{(me) => <Boxes key={me.id} me={me} />}</SignedIn>
    </Page>
  )
}
