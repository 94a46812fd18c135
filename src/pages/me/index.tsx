import { View } from '@tarojs/components'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { Card } from './Card'
import { Links } from './Links'
import { Looks } from './Looks'
import { Manage } from './Manage'
import { Memberships } from './Memberships'
import './me.scss'

export default function Me() {
  return (
    <Page title="我的">
      <View className="me">
        <SignedIn>
          {(me) => (
            <>
              <Card me={me} />
              <Memberships me={me} />
              <Manage me={me} />
              <Links me={me} />
            </>
          )}
        </SignedIn>
        <Looks />
      </View>
    </Page>
  )
}
