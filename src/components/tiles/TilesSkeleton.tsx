import { View } from '@tarojs/components'
import './tiles.scss'

/** As many as most communities have. */
const USUAL = 12

/** The shape of the tiles, until somebody has said what they are. */
export const TilesSkeleton = ({ title }: { title: string }) => (
  <View className="tiles tiles--coming" ariaLabel="正在打开">
    <View className="tiles__title">{title}</View>
    <View className="tiles__grid">
      {Array.from({ length: USUAL }, (_, at) => (
        <View className="tiles__cell" key={at}>
          <View className="tiles__blank" />
        </View>
      ))}
    </View>
  </View>
)
