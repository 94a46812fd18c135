import { contract, type ActionName, type Guarded, type Input, type Output } from '@contract/api'
import type { CashierAction, SheetAction } from '@contract/functions'
import { isRefusal, type Answer, type ErrorCode, type Refusal } from '@contract/errors'
import type { Moment } from '@contract/ids'
import { actorOf } from '@domain/access/identify'
import type { Actor } from '@domain/access/policy'
import type { Store } from '../_store/store'
import type { Caller } from './context'
import { describeFault, type Log } from './log'

/** What a handler is given: who acts, what they ask, and the world. */
export interface Call<A extends ActionName> {
  input: Input<A>
  /** The membership acted as: verified to be the caller's. Nobody for actions that anyone may ask. */
  actor: A extends Guarded ? Actor : undefined
  /** Every active membership of the caller. */
  memberships: Actor[]
  openid: string
  now: Moment
  store: Store
}
export type Handler<A extends ActionName> = (call: Call<A>) => Promise<Output<A> | Refusal>
/** One handler for each promise of the contract: a missing or a misspelt one does not compile. */
export type Handlers<Name extends ActionName = ActionName> = { [A in Name]: Handler<A> }
export type ApiHandlers = Handlers<Exclude<ActionName, SheetAction | CashierAction>>

export interface Kit {
  whoCalls: () => Caller
  now: () => Moment
  store: Store
  /** Called after a command that left something to tell. */
  ring: () => Promise<void>
  /** Called after a command that left something about money to be seen to. */
  ringCashier: () => Promise<void>
  /** Called after a command that left something to be checked before others see it. */
  ringChecker: () => Promise<void>
  log: Log
}

type Reply = Answer<unknown>
type No = Extract<Reply, { ok: false }>
const no = (code: ErrorCode, field?: string): No => ({ ok: false, code, ...(field ? { field } : {}) })
type AnyHandler = (call: Call<ActionName>) => Promise<object>

/** The one road every call from a phone takes: identify → permit → parse → decide → store → strip. */
export const serve = (handlers: Partial<Handlers>, kit: Kit) => {
  let cold = true
  return async (event: unknown, context: { request_id?: string }): Promise<Reply> => {
    const began = kit.now()
    const requestId = context.request_id ?? ''
    const passage: Passage = { call: 'unknown' }
    kit.store.startCall()
    let reply: Reply
    try {
      reply = await walk(handlers, kit, event, passage)
    } catch (error) {
      passage.fault = describeFault(error)
      reply = { ok: false, code: 'INTERNAL', requestId }
    }
    const { call, actor, tap, fault } = passage
    kit.log({
      call,
      ...(actor ? { actor } : {}),
      ms: kit.now() - began,
      databaseCalls: kit.store.calls(),
      cold,
      outcome: reply.ok ? 'ok' : reply.code,
      ...(tap ? { tap } : {}),
      requestId,
      ...(fault ? { fault } : {}),
    })
    cold = false
    return reply
  }
}

/** What the log will say of a call, filled in as it is known. */
interface Passage {
  call: string
  actor?: string
  tap?: string
  fault?: string
}

const walk = async (
  handlers: Partial<Handlers>,
  kit: Kit,
  event: unknown,
  passage: Passage,
): Promise<Reply> => {
  const { action, input } = isRecord(event) ? event : {}
  if (typeof action !== 'string' || !Object.hasOwn(handlers, action) || !Object.hasOwn(contract, action))
    return no('UNKNOWN_ACTION')
  const name = action as ActionName
  passage.call = name
  const promise = contract[name]

  // identify
  const { openid } = kit.whoCalls()
  if (openid === undefined) return no('NOT_A_MEMBER')
  const now = kit.now()
  const memberships = (await kit.store.members.of(openid)).flatMap(
    ({ member, community }) => actorOf(member, community, now) ?? [],
  )

  // permit
  const as = isRecord(input) ? input.as : undefined
  const actor = memberships.find(({ _id }) => _id === as)
  if (promise.by !== 'anyone') {
    if (!actor) return no('NOT_A_MEMBER')
    passage.actor = actor._id
    if (!(promise.by as readonly string[]).includes(actor.role)) return no('NOT_ALLOWED')
  }

  // parse
  const parsed = promise.input.safeParse(input ?? {})
  if (!parsed.success) return no('BAD_INPUT', parsed.error.issues[0]?.path.join('.'))
  if ('requestId' in parsed.data) passage.tap = parsed.data.requestId

  // decide and store
  const handle = handlers[name] as unknown as AnyHandler
  const call = { input: parsed.data, actor, memberships, openid, now, store: kit.store }
  const answer = await handle(call)
  if (isRefusal(answer)) return no(answer.refused)

  // strip: an answer that breaks the promise is our fault, and is thrown
  const data = promise.output.parse(answer)
  if (kit.store.leftToTell()) await kit.ring()
  if (kit.store.leftToBook()) await kit.ringCashier()
  if (kit.store.leftToCheck()) await kit.ringChecker()
  return { ok: true, data }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
