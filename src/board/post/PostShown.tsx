import { View } from '@tarojs/components'
import { POST_KINDS } from '@contract/glossary'
import type { FileId, Moment } from '@contract/ids'
import type { Membership } from '@contract/member'
import type { PostView } from '@contract/post'
import { LinkRow } from '@/components/link-row/LinkRow'
import { Pictures } from '@/components/picture-box/Pictures'
import { Author } from '@/components/post-card/Author'
import { Tag } from '@/components/tag/Tag'
import { endedWord } from '@/copy/board-cards'
import { POST } from '@/copy/board-post'
import { when } from '@/copy/times'
import { lookAtPhotos } from '@/services/photos'
import { openTicket } from '@/services/routes'
import { Facts } from './Facts'
import { Own } from './Own'
import type { Question } from './question'
import { Reactions } from './Reactions'
import { Standing } from './Standing'

interface Props {
  me: Membership
  post: PostView
  now: Moment
  change: (with_: (post: PostView) => PostView) => void
  onAsk: (question: Question) => void
}

/** What somebody wrote, whole; its author sees the version that is on its way. */
export const PostShown = ({ me, post, now, change, onAsk }: Props) => {
  const { id, author, at, ticketId } = post
  const ended = endedWord(post)
  const { title, words, about, pictures } = post.edited ?? post
  const files = pictures.map(({ file }) => file)
  const look = (file: FileId) => lookAtPhotos(files, file)
  return (
    <>
      {author.mine && <Standing post={post} onAppeal={() => onAsk({ about: 'appeal', type: 'post', id })} />}
      <View className="post__card">
        <View className="post__marks">
          <Tag word={POST_KINDS[about.kind]} tone="brand" />
          {ended && <Tag word={ended} tone="wait" />}
        </View>
        <View className="post__title" id="title">
          {title}
        </View>
        <Author author={author} when={when(at, now)} />
        <Facts about={about} now={now} />
        <View className="post__words" id="words">
          {words}
        </View>
        <Pictures pictures={pictures} onTap={look} />
        {post.state === 'public' && <Reactions me={me.id} post={post} change={change} />}
        {!author.mine && (
          <View
            className="post__way post__way--end"
            id="report"
            hoverClass="pressed"
            onClick={() => onAsk({ about: 'report', type: 'post', id })}
            ariaRole="button"
          >
            {POST.report}
          </View>
        )}
      </View>
      {(ticketId !== undefined || post.mayRequest) && (
        <View className="post__links">
          {ticketId !== undefined && (
            <LinkRow
              id="ticket"
              label={POST.ticket}
              words="看进展"
              onTap={() => openTicket(me.role, ticketId)}
            />
          )}
          {ticketId === undefined && (
            <LinkRow id="request" label={POST.request} onTap={() => onAsk({ about: 'request' })} />
          )}
        </View>
      )}
      {author.mine && <Own post={post} onAsk={onAsk} />}
    </>
  )
}
