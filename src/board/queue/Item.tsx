import { View } from '@tarojs/components'
import type { FileId, Moment } from '@contract/ids'
import type { ModerationAct, PostContent, QueueItem } from '@contract/post'
import { Button } from '@/components/button/Button'
import { Pictures } from '@/components/picture-box/Pictures'
import { Tag } from '@/components/tag/Tag'
import { choicesOf, QUEUE, QUEUE_WHY, saidTo } from '@/copy/board-queue'
import { when } from '@/copy/times'
import { openPost } from '@/services/board-routes'
import { lookAtPhotos } from '@/services/photos'
import { Context } from './Context'
import { Person } from './Person'

interface Props {
  item: QueueItem
  now: Moment
  onAct: (act: ModerationAct) => void
}

const Content = ({ title, words, pictures }: Pick<PostContent, 'title' | 'words' | 'pictures'>) => (
  <>
    {title !== '' && <View className="queue__title">{title}</View>}
    <View className="queue__words">{words}</View>
    <Pictures
      pictures={pictures}
      onTap={(file: FileId) =>
        lookAtPhotos(
          pictures.map((one) => one.file),
          file,
        )
      }
    />
  </>
)

/** One thing to be judged, with everything that is needed for it. */
export const Item = ({ item, now, onAct }: Props) => {
  const { id, why, title, words, pictures, edited, author, at, postId } = item
  const to = saidTo(item)
  return (
    <View className="queue__item" id={`item-${id}`}>
      <View className="queue__top">
        <View className="queue__marks">
          <Tag word={QUEUE_WHY[why]} tone={why === 'reports' ? 'alarm' : 'wait'} />
        </View>
        <View className="queue__quiet">{when(at, now)}</View>
      </View>
      {to && <View className="queue__quiet">{to}</View>}
      {edited && <View className="queue__heading">{QUEUE.original}</View>}
      <Content title={to ? '' : title} words={words} pictures={pictures} />
      {edited && (
        <View className="queue__edited" id={`edited-${id}`}>
          <View className="queue__heading">{QUEUE.edited}</View>
          <Content {...edited} />
        </View>
      )}
      <Context item={item} now={now} />
      <View className="queue__ways">
        {choicesOf(item).map(({ act, label }) => (
          <Button
            key={act}
            id={`${act}-${id}`}
            kind={act === 'publish' || act === 'restore' ? 'soft' : 'alarm'}
            label={label}
            onTap={() => onAct(act)}
          />
        ))}
      </View>
      <Person item={item} name={author.name} now={now} onAct={onAct} />
      {to && (
        <Button id={`context-${id}`} kind="quiet" label={QUEUE.context} onTap={() => openPost(postId)} />
      )}
    </View>
  )
}
