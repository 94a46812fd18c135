import type { HouseId, InvitationCode, MemberId, Moment } from '@contract/ids'
import type { InvitationView } from '@contract/join'
import { arriveHome } from '@/services/routes'
import { loadSession } from '@/services/session'
import { tell } from '@/services/tell'
import { useCommand } from '@/services/use-command'

/** What an owner may do with a house, and everybody with themselves. */
export const useHousehold = (me: MemberId, houseId: HouseId, refresh: () => Promise<void>) => {
  const { busy, run } = useCommand()

  const invite = async (tie: 'family' | 'tenant', until?: Moment): Promise<InvitationView | undefined> => {
    const answer = await run('household.invite', {
      as: me,
      houseId,
      tie,
      ...(until === undefined ? {} : { until }),
    })
    void refresh()
    return answer?.ok ? answer.data.invitation : undefined
  }
  const revoke = async (code: InvitationCode): Promise<void> => {
    const answer = await run('household.revoke', { as: me, code })
    if (answer?.ok) tell('已撤回，这个码不能用了')
    await refresh()
  }
  const remove = async (memberId: MemberId): Promise<void> => {
    const answer = await run('household.remove', { as: me, houseId, memberId })
    await refresh()
    if (answer?.ok) tell('已移出')
  }
  /** Who has gone sees home again, or the door. */
  const leave = async (): Promise<void> => {
    const answer = await run('household.remove', { as: me, houseId, memberId: me })
    if (!answer?.ok) return
    await loadSession()
    await arriveHome()
    tell('已办好，祝您一切顺利')
  }
  return { busy, invite, revoke, remove, leave }
}
