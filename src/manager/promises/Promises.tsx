import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Failed } from '@/components/blank/Failed'
import { Overtaken } from '@/components/overtaken/Overtaken'
import { SaveFooter } from '@/components/save-footer/SaveFooter'
import { Segments } from '@/components/segments/Segments'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { rulesFault } from '@/copy/terms'
import { Kinds } from './Kinds'
import { Ladders } from './Ladders'
import { Times } from './Times'
import { usePromisesEdit } from './use-promises-edit'
import './promises.scss'

const PARTS = { times: '多久', kinds: '按类别', ladder: '超时找谁' }
type Part = keyof typeof PARTS

/** What residents may count on: changed piece by piece, saved as a whole, and never for what runs already. */
export const Promises = ({ me }: { me: Membership }) => {
  const [part, setPart] = useState<Part>('times')
  const edit = usePromisesEdit(me)
  const { draft, failed, refresh, busy, isChanged, isOvertaken, change } = edit
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!draft) return <CardSkeleton count={2} />
  const fault = rulesFault(draft)
  return (
    <>
      <View className="promises">
        <Segments choices={PARTS} chosen={part} onChoose={setPart} />
        <View className="promises__hint">改动只影响以后的单子，已经报的不变。</View>
        {isOvertaken && <Overtaken what="时限规则" onMine={edit.keepMine} onTheirs={edit.discard} />}
        {part === 'times' && <Times rules={draft} onChange={change} />}
        {part === 'kinds' && <Kinds me={me} rules={draft} onChange={change} />}
        {part === 'ladder' && <Ladders ladder={draft.ladder} onChange={(ladder) => change({ ladder })} />}
      </View>
      {isChanged && (
        <SaveFooter
          id="promises"
          busy={busy}
          disabled={fault !== undefined}
          isOvertaken={isOvertaken}
          onSave={() => void edit.save()}
          onDiscard={edit.discard}
        >
          {fault && (
            <View className="promises__fault" id="promises-fault">
              {fault}
            </View>
          )}
        </SaveFooter>
      )}
    </>
  )
}
