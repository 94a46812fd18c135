import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { FindingBar } from '@/components/finding/FindingBar'
import { useFinding } from '@/components/finding/use-finding'
import { Page } from '@/components/page/Page'
import { Segments } from '@/components/segments/Segments'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { useCounts } from '@/services/use-counts'
import { useStanding } from '@/services/use-standing'
import { Mine, type RequestBox } from './Mine'
import './requests.scss'

/** A tenant's house is their landlord's too, but what happens in it is not. */
const hasHousehold = ({ role, houses = [] }: Membership): boolean =>
  role === 'resident' && houses.some(({ tie }) => tie !== 'tenant')

const Boxes = ({ me }: { me: Membership }) => {
  const [box, setBox] = useState<RequestBox>('mine')
  // Another box is looked into and left again: what was looked for still stands.
  const finding = useFinding()
  const counts = useCounts(me.id)
  // The number on the first tab stays right on this one.
  useStanding(me.id)
  const choices = {
    mine: '我的',
    ...(hasHousehold(me) ? { household: '全家' } : {}),
    following: '跟进的',
  } as Record<RequestBox, string>
  return (
    <View className="requests">
      <Segments choices={choices} counts={counts} chosen={box} onChoose={setBox} />
      <FindingBar me={me} finding={finding} without={['person', 'overdue']} />
      <Mine key={box} me={me} box={box} finding={finding} />
    </View>
  )
}

/** What I asked for, whoever I am; what was asked for at home; what I wait for with others. */
export default function Requests() {
  return (
    <Page title="我报的单子">
      <SignedIn>{(me) => <Boxes key={me.id} me={me} />}</SignedIn>
    </Page>
  )
}
