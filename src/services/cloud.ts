import type { ActionName, Input, Output } from '@contract/api'
import type { Answer, ErrorCode } from '@contract/errors'
import { functionOf } from '@contract/functions'
import type { RequestId } from '@contract/ids'
import { stir } from './stir'
import { invoke } from './transport'

/** What can go wrong as a phone sees it: every refusal of the server, and silence. */
export type PhoneErrorCode = ErrorCode | 'OFFLINE'
export type PhoneAnswer<T> = { ok: true; data: T } | { ok: false; code: PhoneErrorCode }

/** The commands: what carries a requestId, and may therefore safely be sent twice. */
export type CommandName = {
  [A in ActionName]: Input<A> extends { requestId: RequestId } ? A : never
}[ActionName]

const isAnswer = (value: unknown): value is Answer<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as { ok?: unknown }).ok === 'boolean'

/** The only caller of the cloud. Never throws: what did not come back is `OFFLINE`, what cannot be read is `INTERNAL`. */
export const call = async <A extends ActionName>(
  action: A,
  input: Input<A>,
): Promise<PhoneAnswer<Output<A>>> => {
  try {
    const answer = await invoke(functionOf(action), { action, input })
    if (!isAnswer(answer)) return { ok: false, code: 'INTERNAL' }
    return answer.ok ? { ok: true, data: answer.data as Output<A> } : { ok: false, code: answer.code }
  } catch {
    return { ok: false, code: 'OFFLINE' }
  }
}

/**
 * Nobody can say whether it was carried out: nothing came back, or the server broke off in the middle. Then the very
 * same tap must be sent again; a new one could do it twice.
 */
export const isUnsettled = (code: PhoneErrorCode): boolean => code === 'OFFLINE' || code === 'INTERNAL'

/** Pauses between tries of a command whose outcome is unknown. Milliseconds. */
const PAUSES = [800, 2_500]

/**
 * A command is tried again under the same requestId: if the first did arrive, the server knows it and writes nothing.
 * `keepable`: silence is answered at once, because the phone keeps the command and sends it later.
 */
export const command = async <A extends CommandName>(
  action: A,
  input: Input<A>,
  { keepable = false }: { keepable?: boolean } = {},
): Promise<PhoneAnswer<Output<A>>> => {
  let answer = await call(action, input)
  for (const pause of PAUSES) {
    if (answer.ok || !isUnsettled(answer.code) || (keepable && answer.code === 'OFFLINE')) break
    await new Promise((resolve) => setTimeout(resolve, pause))
    answer = await call(action, input)
  }
  // Whoever does something waits for what comes of it.
  stir('touch')
  return answer
}
