import { useDidShow } from '@tarojs/taro'
import type { Membership } from '@contract/member'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { loadSession, useSession } from '@/services/session'
import { AdminHome } from './AdminHome'
import { HousekeeperHome } from './HousekeeperHome'
import { OnTheWay } from './OnTheWay'
import { ResidentHome } from './ResidentHome'
import { TechnicianHome } from './TechnicianHome'
import { ZoneHome } from './ZoneHome'
import './home.scss'

/** What each person opens the phone for. */
const HomeOf = ({ me }: { me: Membership }) => {
  switch (me.role) {
    case 'resident':
      return <ResidentHome me={me} />
    case 'technician':
      return <TechnicianHome me={me} />
    case 'housekeeper':
      return (
        <>
          <HousekeeperHome me={me} />
          <OnTheWay me={me} />
        </>
      )
    case 'steward':
    case 'manager':
      return <ZoneHome me={me} />
    case 'admin':
      return <AdminHome me={me} />
  }
  return me.role satisfies never
}

export default function Home() {
  const session = useSession()
  // Memberships come and go while the app sleeps; the first look is the app's own.
  useDidShow(() => {
    if (session.status !== 'loading') void loadSession()
  })
  return (
    <Page title={session.status === 'member' ? session.me.communityName : '近邻'}>
      <SignedIn>{(me) => <HomeOf key={me.id} me={me} />}</SignedIn>
    </Page>
  )
}
