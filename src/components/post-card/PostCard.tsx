import { View } from '@tarojs/components'
import { POST_KINDS } from '@contract/glossary'
import type { Moment } from '@contract/ids'
import type { PostCard as Card } from '@contract/post'
import { Pictures } from '@/components/picture-box/Pictures'
import { Tag } from '@/components/tag/Tag'
import { countsInWords, endedWord, factsOf, priceInWords, stateTag } from '@/copy/board-cards'
import { when } from '@/copy/times'
import { openPost } from '@/services/board-routes'
import { Author } from './Author'
import './post-card.scss'

interface Props {
  post: Card
  now: Moment
}

/** A post in a list: what it is, how it looks, what it costs, who says it. */
export const PostCard = ({ post, now }: Props) => {
  const { id, about, title, words, pictures, author, counts, state, at } = post
  const ended = endedWord(post)
  const standing = stateTag(state)
  const facts = factsOf(about, now)
  const said = countsInWords(counts)
  return (
    <View
      className={ended ? 'post-card post-card--over' : 'post-card'}
      id={`post-${id}`}
      hoverClass="pressed"
      onClick={() => openPost(id)}
      ariaRole="button"
      ariaLabel={`${POST_KINDS[about.kind]}，${title}`}
    >
      <View className="post-card__marks">
        <Tag word={POST_KINDS[about.kind]} tone="brand" />
        {ended && <Tag word={ended} tone="quiet" />}
        {standing && <Tag {...standing} />}
      </View>
      <View className="post-card__title">{title}</View>
      <View className="post-card__words">{words}</View>
      <Pictures pictures={pictures} brief />
      {(about.kind === 'sale' || facts.length > 0) && (
        <View className="post-card__facts">
          {about.kind === 'sale' && <View className="post-card__price">{priceInWords(about.price)}</View>}
          {facts.length > 0 && <View className="post-card__fact">{facts.join(' · ')}</View>}
        </View>
      )}
      <Author author={author} when={when(at, now)} />
      {said !== '' && <View className="post-card__counts">{said}</View>}
    </View>
  )
}
