import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import type { StaffView } from '@contract/zone'
import { Failed } from '@/components/blank/Failed'
import { Sheet } from '@/components/sheet/Sheet'
import { StaffList } from '@/components/staff-list/StaffList'
import { ORDER } from '@/copy/rounds-order'
import { call, type PhoneErrorCode } from '@/services/cloud'
import { useAnswer } from '@/services/use-answer'

/** Who cleans here and has come in. */
export const useHousekeepers = (me: MemberId) => {
  const { data, failed, refresh } = useAnswer(`map ${me}`, () => call('zone.map', { as: me }))
  const staff = data?.staff.filter(({ role, joined }) => role === 'housekeeper' && joined) ?? []
  return { staff, failed, refresh }
}

interface Props {
  staff: readonly StaffView[]
  failed: PhoneErrorCode | undefined
  refresh: () => Promise<void>
  chosen: MemberId | undefined
  onPick: (id: MemberId | undefined) => void
  onClose: () => void
}

/** Somebody by name, or whoever is on duty there. */
export const WhoSheet = ({ staff, failed, refresh, chosen, onPick, onClose }: Props) => (
  <Sheet title={ORDER.who} onClose={onClose}>
    {failed ? (
      <Failed code={failed} onRetry={() => void refresh()} />
    ) : (
      <View>
        <StaffList id="who" staff={staff} chosen={chosen} none={ORDER.onDuty} onPick={onPick} />
      </View>
    )}
  </Sheet>
)
