import { View } from '@tarojs/components'
import type { PostKind } from '@contract/post'
import { SHELVES } from '@/copy/board-cards'

export type Shelf = PostKind | 'all'

interface Props {
  chosen: Shelf
  onChoose: (shelf: Shelf) => void
}

/** The kinds side by side; the last one cut in half says that there are more. */
export const Shelves = ({ chosen, onChoose }: Props) => (
  <View className="shelves">
    {(Object.keys(SHELVES) as Shelf[]).map((shelf) => (
      <View
        key={shelf}
        id={`shelf-${shelf}`}
        className={shelf === chosen ? 'shelves__shelf shelves__shelf--on' : 'shelves__shelf'}
        onClick={() => onChoose(shelf)}
        ariaRole="button"
        ariaLabel={shelf === chosen ? `${SHELVES[shelf]}，已选` : SHELVES[shelf]}
      >
        {SHELVES[shelf]}
      </View>
    ))}
  </View>
)
