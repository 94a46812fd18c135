import { useState } from 'react'
import type { MemberId, ThreadId } from '@contract/ids'
import type { ModerationAct, QueueItem } from '@contract/post'
import { Blank } from '@/components/blank/Blank'
import { List } from '@/components/list/List'
import { QUEUE } from '@/copy/board-queue'
import { call, isUnsettled } from '@/services/cloud'
import { tell } from '@/services/tell'
import { useCommand } from '@/services/use-command'
import { useNow } from '@/services/use-now'
import { usePages } from '@/services/use-pages'
import { ActSheet } from './ActSheet'
import { Item } from './Item'

/** What waits for a moderator, the longest waiting first. */
export const Queue = ({ me }: { me: MemberId }) => {
  const now = useNow()
  const pages = usePages(`queue ${me}`, (cursor) =>
    call('moderation.queue', { as: me, ...(cursor === undefined ? {} : { cursor }) }),
  )
  const [asked, setAsked] = useState<{ item: QueueItem; act: ModerationAct }>()
  const { busy, run } = useCommand()

  const decide = async ({ item, act }: NonNullable<typeof asked>, reason: string, days?: number) => {
    const about = { as: me, type: item.type, id: item.id as ThreadId, act, reason }
    const answer = await run('moderation.act', { ...about, ...(days === undefined ? {} : { days }) })
    // Silence: nothing is known to have happened, and the question stays open.
    if (!answer || (!answer.ok && isUnsettled(answer.code))) return
    setAsked(undefined)
    await pages.refresh()
    if (answer.ok) tell(QUEUE.done)
  }
  return (
    <>
      <List pages={pages} empty={<Blank drawing="calm" sentence={QUEUE.empty} hint={QUEUE.emptyHint} />}>
        {(items) =>
          items.map((item) => (
            <Item
              key={`${item.type} ${item.id}`}
              item={item}
              now={now}
              onAct={(act) => setAsked({ item, act })}
            />
          ))
        }
      </List>
      {asked && (
        <ActSheet
          key={asked.act}
          act={asked.act}
          name={asked.item.author.name}
          busy={busy}
          onSure={(reason, days) => void decide(asked, reason, days)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}
