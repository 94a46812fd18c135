import { useEffect, useRef, useState } from 'react'
import type { FileId, RequestId } from '@contract/ids'
import type { Membership } from '@contract/member'
import type { SetupProgress, SetupReport } from '@contract/setup'
import { call, command, type PhoneErrorCode } from '@/services/cloud'
import { chooseSheet, uploadSheets } from '@/services/files'
import { newRequestId } from '@/services/request-id'
import { forget, recall, remember } from '@/services/storage'

/** An import that was begun: the tap and its files. As long as it is not done, the same tap goes on with it. */
interface Begun {
  requestId: RequestId
  fileIds: FileId[]
}
/** Where a set-up stands. One at a time, so one of these at a time. */
export type Stage =
  | { at: 'start'; failed?: PhoneErrorCode }
  | { at: 'checking'; names: string[] }
  | { at: 'checked'; names: string[]; fileIds: FileId[]; report: SetupReport }
  | { at: 'writing'; progress?: SetupProgress }
  | { at: 'stopped'; begun: Begun; failed: PhoneErrorCode; progress?: SetupProgress }
  | { at: 'done' }

/** Refused for good: the same tap will not be taken, however often. */
const FINAL: PhoneErrorCode[] = [
  'SHEET_FAULTY',
  'SHEET_UNREADABLE',
  'BAD_INPUT',
  'NOT_A_MEMBER',
  'NOT_FOUND',
  'NOT_ALLOWED',
]

export const useSetup = (me: Membership) => {
  const key = `setup ${me.id}`
  const [stage, setStage] = useState<Stage>(() => {
    const begun = recall<Begun>(key)
    return begun ? { at: 'stopped', begun, failed: 'OFFLINE' } : { at: 'start' }
  })
  const gone = useRef(false)
  useEffect(
    () => () => {
      gone.current = true
    },
    [],
  )

  const check = async () => {
    const picked = await chooseSheet()
    if (picked.length === 0) return
    const names = picked.map(({ name }) => name)
    setStage({ at: 'checking', names })
    const fileIds = await uploadSheets(me.communityId, picked)
    if (!fileIds) return setStage({ at: 'start', failed: 'OFFLINE' })
    const answer = await call('setup.check', { as: me.id, fileIds })
    setStage(
      answer.ok
        ? { at: 'checked', names, fileIds, report: answer.data }
        : { at: 'start', failed: answer.code },
    )
  }

  /** Again and again under one tap until everything is written; a page that was left goes on when it is opened again. */
  const write = async (begun: Begun) => {
    remember(key, begun)
    setStage({ at: 'writing' })
    let progress: SetupProgress | undefined
    while (!gone.current) {
      const answer = await command('setup.apply', { as: me.id, ...begun })
      if (!answer.ok) {
        if (FINAL.includes(answer.code)) {
          forget(key)
          return setStage({ at: 'start', failed: answer.code })
        }
        return setStage({ at: 'stopped', begun, failed: answer.code, ...(progress ? { progress } : {}) })
      }
      // Each answer counts what its own call has written.
      progress = { ...answer.data, written: answer.data.written + (progress?.written ?? 0) }
      if (progress.done) {
        forget(key)
        return setStage({ at: 'done' })
      }
      setStage({ at: 'writing', progress })
    }
  }

  return {
    stage,
    check,
    apply: (fileIds: FileId[]) => write({ requestId: newRequestId(), fileIds }),
    resume: write,
    again: () => {
      forget(key)
      setStage({ at: 'start' })
    },
  }
}
