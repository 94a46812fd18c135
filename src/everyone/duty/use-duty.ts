import type { Input } from '@contract/api'
import type { MemberId } from '@contract/ids'
import type { MyDuty } from '@contract/zone'
import { call, type PhoneAnswer } from '@/services/cloud'
import { loadSession } from '@/services/session'
import { useAnswer } from '@/services/use-answer'
import { useCommand } from '@/services/use-command'

export type Leave = Pick<Input<'duty.leave'>, 'from' | 'until' | 'deputyId'>

/** My duty and what changes it; every answer is the news. */
export const useDuty = (me: MemberId) => {
  const { data, failed, refresh, put } = useAnswer(`duty ${me}`, () => call('duty.mine', { as: me }))
  const { busy, run } = useCommand()

  const settle = async (work: Promise<PhoneAnswer<MyDuty> | undefined>): Promise<boolean> => {
    const answer = await work
    if (!answer?.ok) return false
    put(answer.data)
    // Other pages say 下班 too.
    void loadSession()
    return true
  }
  return {
    data,
    failed,
    refresh,
    busy,
    switchTo: (on: boolean) => settle(run('duty.switch', { as: me, on })),
    leave: (leave: Leave) => settle(run('duty.leave', { as: me, ...leave })),
    comeBack: () => settle(run('duty.return', { as: me })),
  }
}
