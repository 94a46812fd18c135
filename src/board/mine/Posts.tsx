import type { MemberId, Moment } from '@contract/ids'
import { Blank } from '@/components/blank/Blank'
import { List } from '@/components/list/List'
import { PostCard } from '@/components/post-card/PostCard'
import { BOARD } from '@/copy/board-cards'
import { MINE, type MineBox } from '@/copy/board-mine'
import { openWrite } from '@/services/board-routes'
import { call } from '@/services/cloud'
import { usePages } from '@/services/use-pages'

const ACTIONS = { mine: 'board.mine', saved: 'board.saved' } as const

interface Props {
  me: MemberId
  box: MineBox
  now: Moment
}

/** Each with how it stands, in a word. */
export const Posts = ({ me, box, now }: Props) => {
  const pages = usePages(`${box} posts ${me}`, (cursor) =>
    call(ACTIONS[box], { as: me, ...(cursor === undefined ? {} : { cursor }) }),
  )
  return (
    <List
      pages={pages}
      empty={
        <Blank
          drawing="calm"
          sentence={MINE.empty[box]}
          hint={MINE.emptyHint[box]}
          {...(box === 'mine' ? { action: { id: 'write-post', label: BOARD.write, onTap: openWrite } } : {})}
        />
      }
    >
      {(posts) => posts.map((post) => <PostCard key={post.id} post={post} now={now} />)}
    </List>
  )
}
