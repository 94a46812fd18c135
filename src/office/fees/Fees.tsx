import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import { Failed } from '@/components/blank/Failed'
import { Card } from '@/components/group/Group'
import { Overtaken } from '@/components/overtaken/Overtaken'
import { SaveFooter } from '@/components/save-footer/SaveFooter'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { refundAloneInWords } from '@/copy/fees'
import { SumRow } from '../pieces/sum-row/SumRow'
import { AloneSheet } from './AloneSheet'
import { Items } from './Items'
import { useFeesEdit } from './use-fees-edit'

/** What is charged for, and who has to say yes to giving back: changed piece by piece, saved as a whole. */
export const Fees = ({ me }: { me: MemberId }) => {
  const [asking, setAsking] = useState(false)
  const edit = useFeesEdit(me)
  const { draft, failed, refresh, busy, isChanged, isOvertaken, change } = edit
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!draft) return <CardSkeleton count={2} />
  return (
    <>
      <View className="office">
        {isOvertaken && <Overtaken what="收费项目" onMine={edit.keepMine} onTheirs={edit.discard} />}
        <View className="office__hint">改了价只影响以后的出账，已经出的账单不变。</View>
        <Items items={draft.items} onChange={(items) => change({ items })} />
        <Card>
          <SumRow
            id="refund-alone"
            label="退款"
            note={refundAloneInWords(draft.refundAlone)}
            onTap={() => setAsking(true)}
          />
        </Card>
      </View>
      {isChanged && (
        <SaveFooter
          id="fees"
          busy={busy}
          disabled={false}
          isOvertaken={isOvertaken}
          onSave={() => void edit.save()}
          onDiscard={edit.discard}
        />
      )}
      {asking && (
        <AloneSheet
          alone={draft.refundAlone}
          onDone={(refundAlone) => {
            change({ refundAlone })
            setAsking(false)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
