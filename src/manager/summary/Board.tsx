import { View } from '@tarojs/components'
import type { BoardFigures } from '@contract/summary'
import { Card } from '@/components/group/Group'
import { LinkRow } from '@/components/link-row/LinkRow'
import { aboutBoard, aboutModeration, aboutPosts } from '@/copy/summary-board'
import { openPost, openQueue } from '@/services/board-routes'

/** As many as one can answer in a break. */
const MOST = 5

/** What neighbours wrote to each other, and to whom nobody has said anything. */
export const Board = ({ board }: { board: BoardFigures }) => {
  const { people, unanswered, acts } = board
  if (people === 0 && acts.length === 0) return null
  return (
    <Card title="邻里圈">
      <View id="board-figures">
        <View className="summary__note">{aboutBoard(board)}</View>
        {board.posts.length > 0 && <View className="summary__note">{aboutPosts(board)}</View>}
      </View>
      {unanswered.length > 0 && (
        <View id="board-unanswered">
          <View className="summary__title">{`${unanswered.length} 条提问还没人回答`}</View>
          {unanswered.slice(0, MOST).map(({ id, title }) => (
            <LinkRow key={id} id={`unanswered-${id}`} label={title} onTap={() => openPost(id)} />
          ))}
        </View>
      )}
      {acts.length > 0 && (
        <LinkRow id="board-acts" label="处理" words={aboutModeration(board)} onTap={openQueue} />
      )}
    </Card>
  )
}
