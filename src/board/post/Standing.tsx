import { View } from '@tarojs/components'
import type { PostView } from '@contract/post'
import { Button } from '@/components/button/Button'
import { POST } from '@/copy/board-post'
import { appealInWords, standingOf } from '@/copy/board-standing'

/** Said to its author: what is being checked, what was done about it and why, and the way to say otherwise. */
export const Standing = ({ post, onAppeal }: { post: PostView; onAppeal: () => void }) => {
  const said = standingOf(post)
  const { appeal } = post
  if (!said && !appeal) return null
  return (
    <View className={`post__standing post__standing--${said?.tone ?? 'brand'}`} id="standing">
      {said && <View className="post__standing-title">{said.title}</View>}
      {said?.sentences.map((sentence) => (
        <View key={sentence}>{sentence}</View>
      ))}
      {appeal && <View id="appeal-stands">{appealInWords(appeal)}</View>}
      {post.mayAppeal && <Button id="appeal" kind="soft" label={POST.appeal} onTap={onAppeal} />}
    </View>
  )
}
