import { useCallback, useRef, useState } from 'react'
import type { Input, Output } from '@contract/api'
import type { RequestId } from '@contract/ids'
import { command, isUnsettled, type CommandName, type PhoneAnswer } from './cloud'
import { createTaps } from './request-id'
import { tellRefusal } from './tell'

/** Everything a command needs but the tap's own id. */
export type Wish<A extends CommandName> = Omit<Input<A>, 'requestId'>

/** One tap at a time. The tap keeps its id until it is answered, so that pressing again after silence is still that tap. */
export const useCommand = () => {
  const [busy, setBusy] = useState(false)
  const running = useRef(false)
  const [taps] = useState(createTaps)

  const run = useCallback(
    async <A extends CommandName>(
      action: A,
      wish: Wish<A>,
      /** The tap's id, where it has to outlive the screen. */
      kept?: RequestId,
    ): Promise<PhoneAnswer<Output<A>> | undefined> => {
      if (running.current) return undefined
      running.current = true
      setBusy(true)
      const tap = `${action} ${JSON.stringify(wish)}`
      const requestId = taps.idOf(tap, kept)
      const answer = await command(action, { ...wish, requestId } as Input<A>)
      if (answer.ok || !isUnsettled(answer.code)) taps.answered(tap)
      if (!answer.ok) tellRefusal(answer.code)
      running.current = false
      setBusy(false)
      return answer
    },
    [taps],
  )
  return { busy, run }
}
