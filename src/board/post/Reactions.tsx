import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import type { PostView, Reaction } from '@contract/post'
import { Icon, type IconName } from '@/components/icon/Icon'
import { REACTION_WORDS } from '@/copy/board-post'
import { useReactions } from './use-reactions'

interface Props {
  me: MemberId
  post: PostView
  change: (with_: (post: PostView) => PostView) => void
}

const ICONS: Record<Reaction, IconName> = { thanks: 'heart', follow: 'bell', save: 'bookmark' }
const ORDER: readonly Reaction[] = ['thanks', 'follow', 'save']

/** 感谢 3, 关注 1, 收藏: one tap each, and one more takes it back. */
export const Reactions = ({ me, post, change }: Props) => {
  const { counts, reacted, toggle } = useReactions(me, post, change)
  const howMany: Record<Reaction, number> = { thanks: counts.thanks, follow: counts.follows, save: 0 }
  return (
    <View className="post__reactions">
      {ORDER.map((type) => {
        const on = reacted.includes(type)
        const word = on ? REACTION_WORDS[type].on : REACTION_WORDS[type].off
        return (
          <View
            key={type}
            id={`react-${type}`}
            className={on ? 'post__reaction post__reaction--on' : 'post__reaction'}
            hoverClass="pressed"
            onClick={() => void toggle(type)}
            ariaRole="button"
            ariaLabel={howMany[type] > 0 ? `${word}，共 ${howMany[type]}` : word}
          >
            <Icon name={ICONS[type]} />
            <View className="post__reaction-word">{word}</View>
            {howMany[type] > 0 && <View className="post__reaction-count">{howMany[type]}</View>}
          </View>
        )
      })}
    </View>
  )
}
