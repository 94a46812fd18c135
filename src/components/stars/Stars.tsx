import { View } from '@tarojs/components'
import './stars.scss'

interface Props {
  stars: number
  /** Absent: they are only shown. */
  onPick?: (stars: number) => void
}

const FIVE = [1, 2, 3, 4, 5]

export const Stars = ({ stars, onPick }: Props) => (
  <View className={onPick ? 'stars' : 'stars stars--shown'} ariaLabel={`${stars} 星`}>
    {FIVE.map((star) => (
      <View
        key={star}
        className={star <= stars ? 'stars__star stars__star--on' : 'stars__star'}
        {...(onPick
          ? { id: `star-${star}`, onClick: () => onPick(star), ariaRole: 'button', ariaLabel: `${star} 星` }
          : {})}
      />
    ))}
  </View>
)
