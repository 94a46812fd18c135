import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import { Button } from '@/components/button/Button'
import { DateField } from '@/components/date-field/DateField'
import { Group } from '@/components/group/Group'
import { Sheet } from '@/components/sheet/Sheet'
import { SheetFooter } from '@/components/sheet/SheetFooter'
import { Words } from '@/components/words/Words'
import { Owner } from './Owner'
import type { Resolve } from './use-review'

interface Props {
  me: MemberId
  /** '2026-12-01': nothing is to be done by yesterday. */
  today: string
  busy: boolean
  onDone: (resolve: Resolve) => void
  onClose: () => void
}

/** What, by whom, until when: without all three it is a wish. */
export const ResolveSheet = ({ me, today, busy, onDone, onClose }: Props) => {
  const [words, setWords] = useState('')
  const [ownerId, setOwner] = useState<MemberId>()
  const [due, setDue] = useState<string>()
  const what = words.trim()
  const isWhole = what !== '' && ownerId !== undefined && due !== undefined
  return (
    <Sheet title="加一件改进事项" onClose={onClose}>
      <View className="review__form">
        <Words
          id="action-words"
          value={words}
          placeholder="要做什么，例如 每天早上检查一遍电梯"
          most={100}
          onWrite={setWords}
        />
        <DateField
          id="action-due"
          label="哪天前做完"
          value={due}
          placeholder="请选"
          from={today}
          onPick={setDue}
        />
        <Group hint="谁来做">
          <Owner me={me} chosen={ownerId} onPick={setOwner} />
        </Group>
        <SheetFooter>
          <Button
            id="action-done"
            label="定下来"
            busy={busy}
            disabled={!isWhole}
            onTap={() => isWhole && onDone({ words: what, ownerId, due })}
          />
        </SheetFooter>
      </View>
    </Sheet>
  )
}
