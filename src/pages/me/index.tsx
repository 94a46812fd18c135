import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { ROLES } from '@contract/glossary'
import { Looks } from './Looks'
import { Memberships } from './Memberships'
import './me.scss'

const Row = ({ label, words }: { label: string; words: string }) => (
  <View className="me__row">
    <View className="me__label">{label}</View>
    <View className="me__words">{words}</View>
  </View>
)

const Card = ({ me }: { me: Membership }) => (
  <View className="me__card">
    <View className="me__who">
      <View className="me__face">{me.name.slice(0, 1)}</View>
      <View>
        <View className="me__name">{me.name}</View>
        <View className="me__role">{ROLES[me.role]}</View>
      </View>
    </View>
    <Row label="小区" words={me.communityName} />
    {me.houses?.map(({ id, label }) => (
      <Row key={id} label="房屋" words={label} />
    ))}
    {me.zones && me.zones.length > 0 && (
      <Row label="片区" words={me.zones.map(({ name }) => name).join('、')} />
    )}
  </View>
)

export default function Me() {
  return (
    <Page title="我的">
      <View className="me">
        <SignedIn>
          {(me) => (
            <>
              <Card me={me} />
              <Memberships me={me} />
            </>
          )}
        </SignedIn>
        <Looks />
      </View>
    </Page>
  )
}
