import { View } from '@tarojs/components'
import type { PostCard } from '@contract/post'
import { Tag } from '@/components/tag/Tag'
import './post-card.scss'

interface Props {
  author: PostCard['author']
  /** When it was said. */
  when: string
}

/** Who says it, from which building if they let it be seen, and what stands behind the name. */
export const Author = ({ author: { name, building, staff, verified }, when }: Props) => (
  <View className="author">
    <View className="author__face">{name.slice(0, 1)}</View>
    <View className="author__words">
      <View className="author__name">
        <View className="author__called">{name}</View>
        {staff && <Tag word="物业" tone="brand" />}
        {verified && !staff && <Tag word="已认证" tone="quiet" />}
      </View>
      <View className="author__where">{[building, when].filter(Boolean).join(' · ')}</View>
    </View>
  </View>
)
