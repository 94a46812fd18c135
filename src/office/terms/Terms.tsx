import { View } from '@tarojs/components'
import type { HouseId, MemberId } from '@contract/ids'
import { Failed } from '@/components/blank/Failed'
import { Overtaken } from '@/components/overtaken/Overtaken'
import { SaveFooter } from '@/components/save-footer/SaveFooter'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { useFees } from '../use-fees'
import { Agreements } from './Agreements'
import { useTermsEdit } from './use-terms-edit'
import { Vacancies } from './Vacancies'

interface Props {
  me: MemberId
  house: HouseId
}

/** What charging has to know of a house: what was agreed with it, and when nobody lived there. */
export const Terms = ({ me, house }: Props) => {
  const fees = useFees(me)
  const edit = useTermsEdit(me, house)
  const { terms, label, failed, refresh, isOvertaken, write } = edit
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!terms || (!fees.data && !fees.failed)) return <CardSkeleton count={2} />
  const items = fees.data?.items ?? []
  return (
    <>
      <View className="office">
        <View className="office__title">{label}</View>
        {isOvertaken && <Overtaken what="约定" onMine={edit.keepMine} onTheirs={edit.discard} />}
        <Agreements
          items={items}
          agreements={terms.agreements}
          onChange={(agreements) => write({ ...terms, agreements })}
        />
        <Vacancies vacant={terms.vacant} onChange={(vacant) => write({ ...terms, vacant })} />
      </View>
      {edit.isChanged && (
        <SaveFooter
          id="terms"
          busy={edit.busy}
          disabled={false}
          isOvertaken={isOvertaken}
          onSave={() => void edit.save()}
          onDiscard={edit.discard}
        />
      )}
    </>
  )
}
