import * as z from 'zod/mini'
import { MemberId, NoticeId, RequestId, TicketId } from './ids'
import { Membership, type Role } from './member'
import { InboxItem, TemplateKey } from './notice'
import {
  CancelFields,
  DepartFields,
  FinishFields,
  RateFields,
  SubmitFields,
  TicketAnswer,
  TicketCard,
  TicketView,
} from './ticket'
import { SpotView } from './zone'

/** Who may knock: a list of roles (the rules decide the rest), or 'anyone' with no membership at all. */
interface Action<By, Input, Output> {
  by: By
  input: Input
  output: Output
}
const action = <
  By extends readonly Role[] | 'anyone',
  Input extends z.ZodMiniType,
  Output extends z.ZodMiniType,
>(
  promise: Action<By, Input, Output>,
) => promise

const EVERY_ROLE = ['resident', 'technician', 'housekeeper', 'steward', 'manager'] as const
const ANSWERS_FOR_JOBS = ['technician', 'housekeeper', 'steward', 'manager'] as const

const as = { as: MemberId }
/** A cursor is what the last page gave; nothing to be read into. */
const cursor = z.optional(z.string().check(z.maxLength(200)))
const page = <Item extends z.ZodMiniType>(item: Item) =>
  z.object({ items: z.array(item), next: z.optional(z.string()) })
const command = { ...as, requestId: RequestId }
const onTicket = { ...command, id: TicketId }

/** Everything a phone may ask of `api`: action → who, what goes in, what comes out. */
export const contract = {
  'session.me': action({
    by: 'anyone',
    input: z.object({}),
    output: z.object({ memberships: z.array(Membership) }),
  }),

  'spot.list': action({
    by: EVERY_ROLE,
    input: z.object(as),
    output: z.object({ items: z.array(SpotView) }),
  }),

  'ticket.submit': action({
    by: EVERY_ROLE,
    input: z.object({ ...command, ...SubmitFields }),
    output: z.object({ ticket: TicketView }),
  }),
  'ticket.list': action({
    by: EVERY_ROLE,
    input: z.object({ ...as, box: z.enum(['mine', 'jobs', 'zone']), cursor }),
    output: page(TicketCard),
  }),
  'ticket.get': action({
    by: EVERY_ROLE,
    input: z.object({ ...as, id: TicketId }),
    output: TicketAnswer,
  }),
  'ticket.accept': action({ by: ANSWERS_FOR_JOBS, input: z.object(onTicket), output: TicketAnswer }),
  'ticket.depart': action({
    by: ANSWERS_FOR_JOBS,
    input: z.object({ ...onTicket, ...DepartFields }),
    output: TicketAnswer,
  }),
  'ticket.arrive': action({ by: ANSWERS_FOR_JOBS, input: z.object(onTicket), output: TicketAnswer }),
  'ticket.finish': action({
    by: ANSWERS_FOR_JOBS,
    input: z.object({ ...onTicket, ...FinishFields }),
    output: TicketAnswer,
  }),
  'ticket.cancel': action({
    by: EVERY_ROLE,
    input: z.object({ ...onTicket, ...CancelFields }),
    output: TicketAnswer,
  }),
  'ticket.rate': action({
    by: EVERY_ROLE,
    input: z.object({ ...onTicket, ...RateFields }),
    output: TicketAnswer,
  }),

  'inbox.list': action({ by: EVERY_ROLE, input: z.object({ ...as, cursor }), output: page(InboxItem) }),
  'inbox.read': action({
    by: EVERY_ROLE,
    input: z.object({ ...as, ids: z.array(NoticeId).check(z.minLength(1), z.maxLength(50)) }),
    output: z.object({ read: z.int() }),
  }),

  /** The person has just said yes to these subscribe messages: one more of each may be sent. */
  'notice.consent': action({
    by: EVERY_ROLE,
    input: z.object({ ...command, templates: z.array(TemplateKey).check(z.minLength(1), z.maxLength(3)) }),
    output: z.object({ templates: z.array(TemplateKey) }),
  }),
}

export type ActionName = keyof typeof contract
/** What a caller writes: branded ids come from earlier answers. */
export type Input<A extends ActionName> = z.output<(typeof contract)[A]['input']>
export type Output<A extends ActionName> = z.output<(typeof contract)[A]['output']>
/** Where a membership is asked for, it is there. */
export type Guarded = {
  [A in ActionName]: (typeof contract)[A]['by'] extends 'anyone' ? never : A
}[ActionName]
