import { View } from '@tarojs/components'
import { ROLES } from '@contract/glossary'
import type { Membership } from '@contract/member'

const Row = ({ label, words }: { label: string; words: string }) => (
  <View className="me__row">
    <View className="me__label">{label}</View>
    <View className="me__words">{words}</View>
  </View>
)

/** Who I am here, as others see it. */
export const Card = ({ me }: { me: Membership }) => {
  const { name, role, maskedPhone, communityName, zones = [] } = me
  return (
    <View className="me__card">
      <View className="me__who">
        <View className="me__face">{name.slice(0, 1)}</View>
        <View>
          <View className="me__name">{name}</View>
          <View className="me__role">{[ROLES[role], maskedPhone].filter(Boolean).join(' · ')}</View>
        </View>
      </View>
      <Row label={role === 'admin' ? '公司' : '小区'} words={communityName} />
      {zones.length > 0 && <Row label="片区" words={zones.map((zone) => zone.name).join('、')} />}
    </View>
  )
}
