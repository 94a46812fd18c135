import { View } from '@tarojs/components'
import type { Household } from '@contract/join'
import { Button } from '@/components/button/Button'
import { tieInWords } from '@/copy/join'

export type Housemate = Household['people'][number]

interface Props {
  person: Housemate
  /** Absent: not this one's to do. */
  onRemove?: (() => void) | undefined
}

export const Person = ({ person, onRemove }: Props) => {
  const { id, name, maskedPhone, joined, me } = person
  return (
    <View className="house__person" id={`person-${id}`}>
      <View className="house__face">{name.slice(0, 1)}</View>
      <View>
        <View className="house__name">{me ? `${name}（您）` : name}</View>
        <View className="house__words">{tieInWords(person)}</View>
        <View className="house__words">{maskedPhone}</View>
        {!joined && <View className="house__absent">还没加入</View>}
      </View>
      {onRemove && (
        <View className="house__remove">
          <Button id={`remove-${id}`} kind="quiet" label="移出" onTap={onRemove} />
        </View>
      )}
    </View>
  )
}
