import { useState } from 'react'
import type { Output } from '@contract/api'
import type { RunId } from '@contract/ids'
import type { Membership } from '@contract/member'
import { isWorking } from '@/copy/runs'
import { call } from '@/services/cloud'
import { chooseSheet, uploadSheets } from '@/services/files'
import { tell, tellRefusal } from '@/services/tell'
import { useAnswer } from '@/services/use-answer'
import { useCommand } from '@/services/use-command'

/** While it counts or goes out, and otherwise. Milliseconds. */
const SOON = 3_000
const LATER = 60_000

export type Faults = Output<'run.import'>['faults']

/** One run: looked at often while somebody is at it, and what may be done with it. */
export const useRun = (me: Membership, id: RunId) => {
  const [hurry, setHurry] = useState(false)
  const asked = useAnswer(`run ${me.id} ${id}`, () => call('run.get', { as: me.id, id }), {
    every: hurry ? SOON : LATER,
  })
  const { data, failed, refresh, put } = asked
  const run = data?.run
  const isHurried = run !== undefined && isWorking(run.state)
  if (isHurried !== hurry) setHurry(isHurried)

  const [faults, setFaults] = useState<Faults>([])
  const [sending, setSending] = useState(false)
  const command = useCommand()

  /** `total`: what was on the screen when she said yes. */
  const issue = async (total: number): Promise<void> => {
    const answer = await command.run('run.issue', { as: me.id, id, total })
    if (answer?.ok) put(answer.data)
    else await refresh()
  }
  const drop = async (): Promise<void> => {
    const answer = await command.run('run.drop', { as: me.id, id })
    if (answer?.ok) put(answer.data)
    else await refresh()
  }
  const takeSheet = async (): Promise<void> => {
    const picked = await chooseSheet()
    if (picked.length === 0) return
    setSending(true)
    const files = await uploadSheets(me.communityId, picked)
    setSending(false)
    if (!files) return tellRefusal('OFFLINE')
    const answer = await command.run('run.import', { as: me.id, id, files })
    if (!answer) return
    if (!answer.ok) return refresh()
    put({ run: answer.data.run })
    setFaults(answer.data.faults)
    if (answer.data.faults.length === 0) tell('导入好了，按表格重新算')
  }
  return { run, failed, refresh, faults, busy: command.busy || sending, issue, drop, takeSheet }
}
