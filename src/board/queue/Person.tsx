import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Moment } from '@contract/ids'
import type { ModerationAct, QueueItem } from '@contract/post'
import { Button } from '@/components/button/Button'
import { Icon } from '@/components/icon/Icon'
import { choicesAbout, QUEUE } from '@/copy/board-queue'
import { actInWords } from '@/copy/board-standing'
import { when } from '@/copy/times'

interface Props {
  item: QueueItem
  name: string
  now: Moment
  onAct: (act: ModerationAct) => void
}

/** Who wrote it, what was done about them before, and what may be done now: folded, as the thing itself comes first. */
export const Person = ({ item: { id, author, before }, name, now, onAct }: Props) => {
  const [open, setOpen] = useState(false)
  return (
    <View className="queue__person">
      <View
        className="queue__fold"
        id={`person-${id}`}
        onClick={() => setOpen(!open)}
        ariaRole="button"
        ariaLabel={`${QUEUE.author}${name}`}
      >
        <View>
          <View className="queue__name">{[name, author.building].filter(Boolean).join(' · ')}</View>
          <View className="queue__quiet">
            {before.length === 0 ? QUEUE.noBefore : `${QUEUE.before} ${before.length} 次`}
          </View>
        </View>
        <Icon name={open ? 'up' : 'down'} />
      </View>
      {open && (
        <>
          {before.map((act) => (
            <View className="queue__quiet" key={`${act.act} ${act.at}`}>
              {`${when(act.at, now)} ${actInWords(act)}`}
            </View>
          ))}
          <View className="queue__about">
            {choicesAbout(before).map(({ act, label }) => (
              <Button
                key={act}
                id={`${act}-${id}`}
                kind={act === 'ban' ? 'alarm' : 'soft'}
                label={label}
                onTap={() => onAct(act)}
              />
            ))}
          </View>
        </>
      )}
    </View>
  )
}
