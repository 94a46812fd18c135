import { View } from '@tarojs/components'
import { ROLES } from '@contract/glossary'
import type { MyData } from '@contract/people'
import { dayInWords } from '@/copy/dates'
import { dayOf } from '@/copy/duty'
import { tieInWords } from '@/copy/join'

const Row = ({ label, words }: { label: string; words: string }) => (
  <View className="data__row">
    <View className="data__label">{label}</View>
    <View>{words}</View>
  </View>
)

/** What is written down about me, all of it. */
export const Held = ({ data }: { data: MyData }) => {
  const { name, phone, communityName, role, houses, agreed } = data
  return (
    <View className="data__card">
      <Row label="姓名" words={name} />
      <Row label="手机号" words={phone || '没有登记'} />
      <Row label={role === 'admin' ? '公司' : '小区'} words={communityName} />
      <Row label="身份" words={ROLES[role]} />
      {houses.map((house) => (
        <Row key={house.id} label="房屋" words={`${house.label}（${tieInWords(house)}）`} />
      ))}
      {agreed && (
        <Row label="隐私说明" words={`${dayInWords(dayOf(agreed.at))}同意，第 ${agreed.version} 版`} />
      )}
    </View>
  )
}
