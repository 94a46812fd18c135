import { View } from '@tarojs/components'
import type { Kind } from '@contract/catalogue'
import './meanwhile.scss'

/** What to do until help is there, as words and as a picture for who has no patience for words now. */
export const Meanwhile = ({
  meanwhile: { words, picture },
}: {
  meanwhile: NonNullable<Kind['meanwhile']>
}) => (
  <View className={picture ? 'meanwhile meanwhile--drawn' : 'meanwhile'} id="meanwhile">
    {picture && (
      <View className="meanwhile__picture">
        <View className={`meanwhile__drawing meanwhile__drawing--${picture}`} />
      </View>
    )}
    <View>
      <View className="meanwhile__title">等人来的时候</View>
      <View className="meanwhile__words">{words}</View>
    </View>
  </View>
)
