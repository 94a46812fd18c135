import { View } from '@tarojs/components'
import type { ThreadView } from '@contract/post'
import { LinkRow } from '@/components/link-row/LinkRow'
import { THREADS } from '@/copy/board-threads'
import { openPost } from '@/services/board-routes'

interface Props {
  thread: ThreadView
  onBlock: () => void
  onReport: () => void
}

/** With whom, about what, and the two ways out. */
export const About = ({ thread: { other, title, postId, closed, why }, onBlock, onReport }: Props) => (
  <View className="thread__about">
    <View className="thread__top">
      <View className="thread__other" id="other">
        {other}
      </View>
      {!(closed && why === 'blocked') && (
        <View
          className="thread__way"
          id="thread-block"
          hoverClass="pressed"
          onClick={onBlock}
          ariaRole="button"
        >
          {THREADS.block}
        </View>
      )}
      <View
        className="thread__way"
        id="thread-report"
        hoverClass="pressed"
        onClick={onReport}
        ariaRole="button"
      >
        {THREADS.report}
      </View>
    </View>
    <LinkRow id="thread-post" label={title} onTap={() => openPost(postId)} />
  </View>
)
