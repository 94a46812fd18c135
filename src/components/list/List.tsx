import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Failed } from '@/components/blank/Failed'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import type { Pages } from '@/services/use-pages'
import { ListEnd } from './ListEnd'
import './list.scss'

interface Props<T> {
  pages: Pages<T>
  empty: ReactNode
  children: (items: T[]) => ReactNode
}

/** The four moods of a list: coming, failed, empty, and there, with its end. */
export const List = <T,>({ pages, empty, children }: Props<T>) => {
  const { items, failed, refresh } = pages
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!items) return <CardSkeleton />
  if (items.length === 0) return <>{empty}</>
  return (
    <View className="list">
      {children(items)}
      <ListEnd pages={pages} />
    </View>
  )
}
