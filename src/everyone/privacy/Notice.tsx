import { View } from '@tarojs/components'
import { PRIVACY } from '@/copy/privacy'
import './notice.scss'

/** The privacy notice, in sentences a person reads. */
export const Notice = () => (
  <View className="notice">
    {PRIVACY.map(({ title, sentences }) => (
      <View className="notice__card" key={title}>
        <View className="notice__title">{title}</View>
        {sentences.map((sentence) => (
          <View className="notice__sentence" key={sentence}>
            {sentence}
          </View>
        ))}
      </View>
    ))}
  </View>
)
