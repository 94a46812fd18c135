import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { List } from '@/components/list/List'
import { Button } from '@/components/button/Button'
import { Footer } from '@/components/page/Footer'
import { PostCard } from '@/components/post-card/PostCard'
import { SearchBox } from '@/components/search-box/SearchBox'
import { useSettled } from '@/components/search-box/use-settled'
import { Segments } from '@/components/segments/Segments'
import { BOARD } from '@/copy/board-cards'
import { openWrite } from '@/services/board-routes'
import { call } from '@/services/cloud'
import { useNow } from '@/services/use-now'
import { usePages } from '@/services/use-pages'
import { useStanding } from '@/services/use-standing'
import { Nothing } from './Nothing'
import { Shelves, type Shelf } from './Shelves'
import { Threads } from './Threads'

const ORDERS = { newest: BOARD.newest, near: BOARD.near }
/** Long enough for the next letter. Milliseconds. */
const TYPING = 400
/** One character alone is still being written. */
const LEAST = 2

/** Public posts: by kind, by words, my own building first if I like. */
export const Board = ({ me }: { me: Membership }) => {
  const [shelf, setShelf] = useState<Shelf>('all')
  const [order, setOrder] = useState<keyof typeof ORDERS>('newest')
  const [written, setWritten] = useState('')
  const settled = useSettled(written.trim(), TYPING)
  const q = settled.length < LEAST ? '' : settled
  const now = useNow()
  // The number on the first tab stays right on this one.
  useStanding(me.id)

  const near = order === 'near'
  const pages = usePages(`board ${me.id} ${shelf} ${order} ${q}`, (cursor) =>
    call('board.list', {
      as: me.id,
      ...(shelf === 'all' ? {} : { kind: shelf }),
      ...(q === '' ? {} : { q }),
      ...(near ? { near } : {}),
      ...(cursor === undefined ? {} : { cursor }),
    }),
  )
  const livesHere = me.role === 'resident' && (me.houses ?? []).length > 0
  return (
    <>
      <View className="board">
        <View className="board__top">
          <SearchBox id="board-search" value={written} placeholder={BOARD.search} onWrite={setWritten} />
          <Threads me={me.id} />
        </View>
        <Shelves chosen={shelf} onChoose={setShelf} />
        {livesHere && <Segments choices={ORDERS} chosen={order} onChoose={setOrder} />}
        <List
          pages={pages}
          empty={
            <Nothing
              shelf={shelf}
              words={q}
              onAll={() => {
                setShelf('all')
                setWritten('')
              }}
            />
          }
        >
          {(posts) => posts.map((post) => <PostCard key={post.id} post={post} now={now} />)}
        </List>
      </View>
      <Footer>
        <Button id="write-post" label={BOARD.write} onTap={openWrite} />
      </Footer>
    </>
  )
}
