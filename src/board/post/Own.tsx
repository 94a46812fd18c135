import { View } from '@tarojs/components'
import { ENDINGS } from '@contract/glossary'
import type { PostView } from '@contract/post'
import { Button } from '@/components/button/Button'
import { POST } from '@/copy/board-post'
import { openEdit } from '@/services/board-routes'
import type { Question } from './question'

/** What its author may do: say that it is over, change it, take it away. */
export const Own = ({ post, onAsk }: { post: PostView; onAsk: (question: Question) => void }) => (
  <View className="post__own" id="own">
    <View className="post__quiet">{POST.mine}</View>
    <View className="post__ways">
      {post.mayEnd.map((why) => (
        <Button
          key={why}
          id={`end-${why}`}
          kind="soft"
          label={ENDINGS[why]}
          onTap={() => onAsk({ about: 'end', why })}
        />
      ))}
      {post.mayEdit && <Button id="edit" kind="soft" label={POST.edit} onTap={() => openEdit(post.id)} />}
      <Button id="delete" kind="quiet" label={POST.remove} onTap={() => onAsk({ about: 'delete' })} />
    </View>
  </View>
)
