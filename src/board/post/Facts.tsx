import { View } from '@tarojs/components'
import type { Moment } from '@contract/ids'
import type { PostAbout } from '@contract/post'
import { Tag } from '@/components/tag/Tag'
import { factsOf, priceInWords } from '@/copy/board-cards'
import { Shop } from './Shop'

/** What belongs to its kind and to no other. */
export const Facts = ({ about, now }: { about: PostAbout; now: Moment }) => {
  switch (about.kind) {
    case 'tip':
    case 'question':
      return null
    case 'sale':
      return (
        <View className="post__facts" id="facts">
          <View className="post__price">{priceInWords(about.price)}</View>
          {factsOf(about, now).map((fact) => (
            <Tag key={fact} word={fact} tone="quiet" />
          ))}
        </View>
      )
    case 'shop':
      return <Shop shop={about} now={now} />
    case 'free':
    case 'lost':
    case 'help':
    case 'club': {
      const facts = factsOf(about, now)
      return facts.length === 0 ? null : (
        <View className="post__facts" id="facts">
          {facts.map((fact, at) => (
            <Tag key={fact} word={fact} tone={at === 0 ? 'brand' : 'quiet'} />
          ))}
        </View>
      )
    }
  }
  return about satisfies never
}
