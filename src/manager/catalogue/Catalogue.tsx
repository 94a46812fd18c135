import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Failed } from '@/components/blank/Failed'
import { Overtaken } from '@/components/overtaken/Overtaken'
import { SaveFooter } from '@/components/save-footer/SaveFooter'
import { Segments } from '@/components/segments/Segments'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { isDutyPhone } from '@/copy/catalogue'
import { DutyPhone } from './DutyPhone'
import { Kinds } from './Kinds'
import { Prices } from './Prices'
import { useCatalogueEdit } from './use-catalogue-edit'
import './catalogue.scss'

const PARTS = { kinds: '类别', prices: '价目表', phone: '值班电话' }
type Part = keyof typeof PARTS

/** What the property does, for how much, and whom to ring: changed piece by piece, saved as a whole. */
export const Catalogue = ({ me }: { me: Membership }) => {
  const [part, setPart] = useState<Part>('kinds')
  const edit = useCatalogueEdit(me)
  const { draft, failed, refresh, busy, isChanged, isOvertaken, change } = edit
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!draft) return <CardSkeleton count={2} />
  const { kinds, prices, dutyPhone } = draft
  const mayRing = dutyPhone === undefined || isDutyPhone(dutyPhone)
  return (
    <>
      <View className="catalogue">
        <Segments choices={PARTS} chosen={part} onChoose={setPart} />
        {isOvertaken && <Overtaken what="目录" onMine={edit.keepMine} onTheirs={edit.discard} />}
        {part === 'kinds' && <Kinds kinds={kinds} onChange={(next) => change({ kinds: next })} />}
        {part === 'prices' && <Prices prices={prices} onChange={(next) => change({ prices: next })} />}
        {part === 'phone' && (
          <DutyPhone phone={dutyPhone ?? ''} onChange={(next) => change({ dutyPhone: next })} />
        )}
      </View>
      {isChanged && (
        <SaveFooter
          id="catalogue"
          busy={busy}
          disabled={!mayRing}
          isOvertaken={isOvertaken}
          onSave={() => void edit.save()}
          onDiscard={edit.discard}
        />
      )}
    </>
  )
}
