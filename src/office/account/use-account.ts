import type { AccountView } from '@contract/account'
import type { HouseId, MemberId } from '@contract/ids'
import { call } from '@/services/cloud'
import { useAnswer } from '@/services/use-answer'

/** What one house owes, has and may be given back. */
export const useAccount = (me: MemberId, houseId: HouseId) =>
  useAnswer<AccountView>(`account ${me} ${houseId}`, () => call('account.get', { as: me, houseId }))
