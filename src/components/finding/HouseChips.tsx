import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Phrases } from '@/components/phrases/Phrases'
import type { Narrowing } from '@/copy/finding'

interface Props {
  me: Membership
  place: Narrowing['place']
  onPick: (part: Narrowing) => void
}

/** Somebody with several houses looks for what is about one of them. */
export const HouseChips = ({ me: { houses = [] }, place, onPick }: Props) =>
  houses.length < 2 ? null : (
    <View>
      <View className="finding__group">哪套房</View>
      <Phrases
        id="narrow-house"
        phrases={houses.map(({ label }) => label)}
        chosen={(word) => place?.word === word}
        onPick={(word) => {
          const house = houses.find(({ label }) => label === word)
          onPick({ place: house && house.id !== place?.id ? { id: house.id, word } : undefined })
        }}
      />
    </View>
  )
