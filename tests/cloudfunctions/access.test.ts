import { contract, type ActionName, type TicketBox as Box } from '@contract/api'
import type { CommunityId, HouseId, MemberId, RequestId, TicketId, ZoneId } from '@contract/ids'
import { functionOf } from '@contract/functions'
import { ROLES } from '@contract/glossary'
import type { Role } from '@contract/member'
import type { Actor } from '@domain/access/policy'
import type { Party, Ticket, TicketState } from '@contract/ticket'
import { indexed } from '@domain/ticket/indexed'
import { sortableMoment } from '@domain/time/sortable'
import { importDocuments } from '../../scripts/seed/import-documents'
import { community } from '../../scripts/seed/green-lake'
import { person } from '../people'
import { openStand, tap, type Stand } from '../stand'

/**
 * Who may ask what about whose: every action of the contract × every role × every way to stand to the thing, through the
 * real road. The table is written by hand; an action that is not in it does not compile.
 */
const RELATIONS = [
  'asked by me',
  'given to me',
  'of my household',
  'written down by me',
  'followed by me',
  'in my zone',
  'in my community',
  'in another community',
] as const
type Relation = (typeof RELATIONS)[number]
type Allowed = Partial<Record<Role, readonly Relation[]>>

const ROLE_NAMES = Object.keys(ROLES) as Role[]
const staffWithJobs = (relations: readonly Relation[]): Allowed => ({
  technician: relations,
  housekeeper: relations,
  steward: relations,
  manager: relations,
})
/** A manager answers for the whole community, a steward for the zone. */
const WATCHED: Allowed = {
  steward: ['in my zone'],
  manager: ['of my household', 'written down by me', 'followed by me', 'in my zone', 'in my community'],
}
/** Those who answer for work; an admin of the company has nothing to do with it. */
const MEMBERS: readonly Role[] = ['resident', 'technician', 'housekeeper', 'steward', 'manager']
const everyone = (relations: readonly Relation[]): Allowed =>
  Object.fromEntries(MEMBERS.map((role) => [role, [...relations, ...(WATCHED[role] ?? [])]]))

const MANAGED: readonly Relation[] = [
  'asked by me',
  'given to me',
  'of my household',
  'written down by me',
  'followed by me',
  'in my zone',
  'in my community',
]
/** The one who has it, and who watches it. */
const ANSWERS: Allowed = {
  technician: ['given to me'],
  housekeeper: ['given to me'],
  steward: ['given to me', 'in my zone'],
  manager: MANAGED,
}
/** Who asked, whose house it is, and who looks after it for somebody. */
const ASKERS: Allowed = {
  ...Object.fromEntries(MEMBERS.map((role) => [role, ['asked by me', 'written down by me']])),
  resident: ['asked by me', 'of my household', 'written down by me'],
}
const FAMILY: Allowed = {
  ...Object.fromEntries(MEMBERS.map((role) => [role, ['asked by me']])),
  resident: ['asked by me', 'of my household'],
}

type OnTicket = Extract<ActionName, `ticket.${string}`>
type Elsewhere =
  | 'ticket.submit'
  | 'ticket.list'
  | 'ticket.counts'
  | 'ticket.alike'
  | 'ticket.unfollow'
  | 'ticket.log'
  | 'ticket.incident'
  | 'ticket.export'
  | 'ticket.changed'
const ON_TICKETS: Record<Exclude<OnTicket, Elsewhere>, Allowed> = {
  // Owner and family look after the house together; who follows it sees how it goes.
  'ticket.get': {
    ...everyone(['asked by me', 'given to me', 'written down by me', 'followed by me']),
    resident: ['asked by me', 'given to me', 'of my household', 'written down by me', 'followed by me'],
  },
  'ticket.accept': staffWithJobs(['given to me']),
  'ticket.depart': staffWithJobs(['given to me']),
  'ticket.arrive': staffWithJobs(['given to me']),
  'ticket.finish': staffWithJobs(['given to me']),
  'ticket.quote': staffWithJobs(['given to me']),
  'ticket.sign': staffWithJobs(['given to me']),
  'ticket.answer': staffWithJobs(['given to me']),
  // Money is agreed to by who pays: nobody of the staff, whatever they look after.
  'ticket.agree': FAMILY,
  'ticket.refuse': FAMILY,
  // The one who has the job does not call it off; but a manager or the zone's steward may, whoever has it.
  'ticket.cancel': {
    resident: ['asked by me', 'written down by me'],
    technician: ['asked by me', 'written down by me'],
    housekeeper: ['asked by me', 'written down by me'],
    steward: ['asked by me', 'written down by me', 'in my zone'],
    manager: MANAGED,
  },
  'ticket.transfer': ANSWERS,
  'ticket.reclassify': ANSWERS,
  'ticket.merge': ANSWERS,
  'ticket.colleagues': {
    ...ANSWERS,
    technician: ['given to me', 'written down by me'],
    housekeeper: ['given to me', 'written down by me'],
    steward: ['given to me', 'written down by me', 'in my zone'],
  },
  'ticket.entrust': {
    technician: ['written down by me'],
    housekeeper: ['written down by me'],
    steward: ['written down by me', 'in my zone'],
    manager: MANAGED,
  },
  'ticket.decline': staffWithJobs(['given to me']),
  'ticket.takeOver': {
    steward: ['in my zone'],
    manager: MANAGED.filter((relation) => relation !== 'given to me'),
  },
  'ticket.wait': staffWithJobs(['given to me']),
  'ticket.resume': staffWithJobs(['given to me']),
  // Staff ask for repairs too; and a resident's family looks after the house with them.
  'ticket.reopen': {
    ...ASKERS,
    steward: ['asked by me', 'written down by me', 'in my zone'],
    manager: MANAGED,
  },
  'ticket.confirm': ASKERS,
  'ticket.comment': {
    ...everyone(['asked by me', 'given to me', 'written down by me']),
    resident: ['asked by me', 'given to me', 'of my household', 'written down by me'],
  },
  'ticket.urge': ASKERS,
  'ticket.rate': FAMILY,
  // Only who gave the verdict thinks better of it: in these tickets it is who asked.
  'ticket.rerate': Object.fromEntries(MEMBERS.map((role) => [role, ['asked by me']])),
  'ticket.reply': ANSWERS,
  'ticket.visit': { steward: ['in my zone'], manager: MANAGED },
  'ticket.who': {
    ...everyone(['asked by me', 'given to me', 'written down by me']),
    resident: ['asked by me', 'given to me', 'of my household', 'written down by me'],
  },
  // What is in one's building, or has to do with one's work.
  'ticket.follow': Object.fromEntries(MEMBERS.map((role) => [role, MANAGED])),
  // Of who asked for it; nobody rings themself.
  'ticket.call': {
    resident: ['given to me', 'written down by me'],
    technician: ['given to me', 'written down by me'],
    housekeeper: ['given to me', 'written down by me'],
    steward: ['given to me', 'written down by me', 'in my zone'],
    manager: MANAGED.filter((relation) => relation !== 'asked by me'),
  },
}

type InCommunity = 'in my zone' | 'in my community' | 'in another community'
/** About a person or a request of somebody's; the manager's company has other communities, which are not the manager's. */
const HERE = {
  steward: ['in my zone'],
  manager: ['in my zone', 'in my community'],
} as const
const MANAGER_HERE = { manager: HERE.manager } as const
const ON_PEOPLE: Record<OnPeople, Partial<Record<Role, readonly InCommunity[]>>> = {
  'person.get': HERE,
  'person.reveal': HERE,
  'person.remove': MANAGER_HERE,
  'staff.save': MANAGER_HERE,
  'staff.post': MANAGER_HERE,
  'staff.reinvite': MANAGER_HERE,
  'staff.remove': MANAGER_HERE,
  'application.decide': { steward: ['in my zone'], manager: HERE.manager },
}

const STAFF: readonly Role[] = ['technician', 'housekeeper', 'steward', 'manager']
const WATCHES: readonly Role[] = ['steward', 'manager']
/** Who may knock at all: by hand, for every action there is. Whose thing it is, is looked at behind the door. */
const MAY_KNOCK: Record<ActionName, readonly Role[] | 'anyone'> = {
  'session.me': 'anyone',
  'spot.list': MEMBERS,
  'ticket.submit': MEMBERS,
  'ticket.log': STAFF,
  'ticket.incident': WATCHES,
  'ticket.export': ['manager'],
  'ticket.counts': MEMBERS,
  'ticket.alike': MEMBERS,
  'ticket.follow': MEMBERS,
  'ticket.unfollow': MEMBERS,
  'ticket.quote': STAFF,
  'ticket.agree': MEMBERS,
  'ticket.sign': STAFF,
  'ticket.refuse': MEMBERS,
  'ticket.answer': STAFF,
  'ticket.reclassify': STAFF,
  'ticket.merge': STAFF,
  'ticket.entrust': STAFF,
  'ticket.confirm': MEMBERS,
  'catalogue.get': MEMBERS,
  'catalogue.save': ['manager'],
  'ticket.changed': MEMBERS,
  'promise.get': WATCHES,
  'promise.save': ['manager'],
  'promise.board': WATCHES,
  'house.find': STAFF,
  'ticket.list': MEMBERS,
  'ticket.get': MEMBERS,
  'ticket.accept': STAFF,
  'ticket.depart': STAFF,
  'ticket.arrive': STAFF,
  'ticket.finish': STAFF,
  'ticket.cancel': MEMBERS,
  'ticket.rate': MEMBERS,
  'ticket.rerate': MEMBERS,
  'ticket.reply': STAFF,
  'ticket.visit': MEMBERS,
  'ticket.who': MEMBERS,
  'visit.list': WATCHES,
  'visit.rules': WATCHES,
  'visit.save': ['manager'],
  'mine.photo': STAFF,
  'ticket.transfer': STAFF,
  'ticket.decline': STAFF,
  'ticket.takeOver': STAFF,
  'ticket.wait': STAFF,
  'ticket.resume': STAFF,
  'ticket.reopen': MEMBERS,
  'ticket.comment': MEMBERS,
  'ticket.urge': MEMBERS,
  'ticket.colleagues': STAFF,
  'ticket.call': MEMBERS,
  'join.find': 'anyone',
  'join.place': 'anyone',
  'join.phone': 'anyone',
  'join.code': 'anyone',
  'join.ask': 'anyone',
  'join.waiting': 'anyone',
  'household.list': ['resident'],
  'household.invite': ['resident'],
  'household.revoke': ['resident'],
  'household.remove': ['resident'],
  'mine.get': ROLE_NAMES,
  'mine.correct': ROLE_NAMES,
  'mine.export': ROLE_NAMES,
  'mine.forget': ['resident'],
  'duty.mine': STAFF,
  'duty.switch': STAFF,
  'duty.leave': STAFF,
  'duty.return': STAFF,
  'zone.map': WATCHES,
  'zone.save': ['manager'],
  'zone.remove': ['manager'],
  'duty.save': ['manager'],
  'duty.remove': ['manager'],
  'duty.try': WATCHES,
  'holiday.save': ['manager'],
  'staff.invite': ['manager'],
  'staff.reinvite': ['manager'],
  'staff.save': ['manager'],
  'staff.post': ['manager'],
  'staff.remove': ['manager'],
  'people.list': WATCHES,
  'person.get': WATCHES,
  'person.reveal': WATCHES,
  'person.remove': ['manager'],
  'application.list': WATCHES,
  'application.decide': WATCHES,
  'audit.list': ['manager'],
  'round.board': WATCHES,
  'round.doubts': WATCHES,
  'round.check': WATCHES,
  'round.month': STAFF,
  'summary.list': ['manager'],
  'summary.get': ['manager'],
  'summary.behind': ['manager'],
  'summary.inspect': ['manager'],
  'summary.export': ['manager'],
  'reconcile.list': ['manager'],
  'reconcile.settle': ['manager'],
  'review.list': ['manager'],
  'review.add': ['manager'],
  'review.done': ['manager'],
  'bill.mine': ['resident'],
  'bill.history': ['resident'],
  'bill.get': ['resident', 'steward', 'manager'],
  'bill.ask': ['resident'],
  'bill.receipts': ['resident'],
  'bill.receipt': ['resident', 'manager'],
  'bill.invoice': ['resident'],
  'invoice.list': ['manager'],
  'invoice.made': ['manager'],
  'pay.start': ['resident'],
  'pay.check': ['resident'],
  'pay.drop': ['resident'],
  'account.get': WATCHES,
  'account.people': WATCHES,
  'account.entries': WATCHES,
  'account.bills': WATCHES,
  'account.terms': ['manager'],
  'account.receive': WATCHES,
  'account.reverse': ['manager'],
  'refund.ask': ['manager'],
  'refund.agree': ['manager'],
  'refund.drop': ['manager'],
  'refund.list': ['manager'],
  'collection.get': ['manager'],
  'collection.debtors': WATCHES,
  'collection.disputed': ['manager'],
  'collection.export': ['manager'],
  'fee.get': ['manager'],
  'fee.save': ['manager'],
  'run.list': ['manager'],
  'run.get': ['manager'],
  'run.begin': ['manager'],
  'run.issue': ['manager'],
  'run.drop': ['manager'],
  'run.template': ['manager'],
  'run.import': ['manager'],
  'setup.template': ['manager'],
  'setup.check': ['manager'],
  'setup.apply': ['manager'],
  'round.rules': WATCHES,
  'standard.save': ['manager'],
  'standard.remove': ['manager'],
  'point.save': ['manager'],
  'point.remove': ['manager'],
  'point.order': ['manager'],
  'point.locate': WATCHES,
  'point.renew': ['manager'],
  'point.codes': ['manager'],
  'company.list': ['admin'],
  'company.create': ['admin'],
  'company.manager': ['admin'],
  'board.list': MEMBERS,
  'board.mine': MEMBERS,
  'board.saved': MEMBERS,
  'board.standing': MEMBERS,
  'board.prefer': MEMBERS,
  'post.get': MEMBERS,
  'post.write': MEMBERS,
  'post.edit': MEMBERS,
  'post.end': MEMBERS,
  'post.delete': MEMBERS,
  'post.react': MEMBERS,
  'post.comments': MEMBERS,
  'post.request': MEMBERS,
  'comment.write': MEMBERS,
  'comment.delete': MEMBERS,
  'thread.list': MEMBERS,
  'thread.get': MEMBERS,
  'thread.begin': MEMBERS,
  'thread.say': MEMBERS,
  'thread.block': MEMBERS,
  'board.report': MEMBERS,
  'board.appeal': MEMBERS,
  'moderation.queue': ['manager'],
  'moderation.act': ['manager'],
  'round.today': STAFF,
  'round.report': STAFF,
  'round.others': STAFF,
  'round.colleagues': STAFF,
  'round.hand': STAFF,
  'round.take': STAFF,
  'round.order': WATCHES,
  'round.get': STAFF,
  'round.look': WATCHES,
  'point.get': MEMBERS,
  'point.call': MEMBERS,
  'point.thank': MEMBERS,
  'inbox.list': MEMBERS,
  'inbox.read': MEMBERS,
  'notice.consent': MEMBERS,
  'notice.standing': MEMBERS,
  'notice.preferences': MEMBERS,
  'notice.prefer': MEMBERS,
  'letter.dead': ['manager'],
  'letter.resend': ['manager'],
}

/** What names nobody else's thing, or is tried one by one elsewhere: each named here, so that none is forgotten. */
const WHOSE: Record<Exclude<ActionName, keyof typeof ON_TICKETS | OnPeople>, string> = {
  'session.me': 'one’s own',
  'spot.list': 'below: of one’s own community',
  'ticket.submit': 'bad-input.test.ts: a house that is not mine; below: a place of another community',
  'ticket.list': 'below: boxes',
  'ticket.counts': 'one’s own boxes; finding.test.ts',
  'ticket.alike': 'together.test.ts: only where one lives',
  'ticket.unfollow': 'one’s own',
  'ticket.log': 'together.test.ts: somebody of another community',
  'ticket.incident': 'of one’s own community',
  'ticket.export': 'of one’s own community; export.test.ts: another’s parts',
  'catalogue.get': 'of one’s own community',
  'catalogue.save': 'of one’s own community',
  'ticket.changed': 'promises.test.ts: as ticket.get and ticket.list',
  'promise.get': 'of one’s own community',
  'promise.save': 'of one’s own community',
  'promise.board': 'promises.test.ts: a steward’s own zones',
  'house.find': 'of one’s own community',
  'join.find': 'anyone’s',
  'join.place': 'anyone’s',
  'join.phone': 'join.test.ts: a number that is another’s',
  'join.code': 'join.test.ts: used, withdrawn, guessed',
  'join.ask': 'join.test.ts',
  'join.waiting': 'one’s own',
  'household.list': 'one’s own',
  'household.invite': 'below: houses',
  'household.revoke': 'join.test.ts: a neighbour’s code',
  'household.remove': 'below: houses; join.test.ts',
  'mine.get': 'one’s own',
  'mine.correct': 'one’s own',
  'mine.export': 'one’s own',
  'mine.photo': 'one’s own',
  'visit.list': 'visits.test.ts: a steward’s own zones',
  'visit.rules': 'of one’s own community',
  'visit.save': 'of one’s own community',
  'mine.forget': 'one’s own',
  'duty.mine': 'one’s own',
  'duty.switch': 'one’s own',
  'duty.leave': 'one’s own',
  'duty.return': 'one’s own',
  'zone.map': 'of one’s own community',
  'zone.save': 'of one’s own community; zones.test.ts: what is not there',
  'zone.remove': 'of one’s own community',
  'duty.save': 'of one’s own community; zones.test.ts: what is not there',
  'duty.remove': 'of one’s own community',
  'duty.try': 'below: a house of another community',
  'holiday.save': 'of one’s own community',
  'staff.invite': 'of one’s own community',
  'people.list': 'below: of one’s own community',
  'application.list': 'join.test.ts: a steward’s own zones',
  'audit.list': 'of one’s own community',
  'round.board': 'round-board.test.ts: a steward’s own zones',
  'round.doubts': 'round-board.test.ts: a steward’s own zones',
  'round.check': 'round-board.test.ts: a place of other zones, one’s own work',
  'round.month': 'round-board.test.ts: a housekeeper’s own',
  'summary.list': 'of one’s own community',
  'summary.get': 'of one’s own community',
  'summary.behind': 'of one’s own community; what was written down with it',
  'summary.inspect': 'summary.test.ts: what a summary of one’s own community shows',
  'summary.export': 'of one’s own community',
  'reconcile.list': 'of one’s own community',
  'reconcile.settle': 'reconcile.test.ts: a day of another community',
  'review.list': 'of one’s own community',
  'review.add': 'of one’s own community; summary.test.ts: nobody of the staff',
  'review.done': 'of one’s own community',
  'bill.mine': 'one’s own',
  'bill.history': 'bills.test.ts: a neighbour’s, a tenant’s before they came',
  'bill.get': 'bills.test.ts: a neighbour’s, a tenant’s before they came',
  'bill.ask': 'bills.test.ts: a neighbour’s',
  'bill.receipts': 'bills.test.ts: a neighbour’s',
  'bill.receipt': 'bills.test.ts: a neighbour’s',
  'bill.invoice': 'bills.test.ts: a neighbour’s',
  'invoice.list': 'of one’s own community',
  'invoice.made': 'bills.test.ts: another community’s',
  'pay.start': 'bills.test.ts: a neighbour’s',
  'pay.check': 'bills.test.ts: a neighbour’s',
  'pay.drop': 'bills.test.ts: a neighbour’s',
  'account.get': 'bills.test.ts: another zone’s, another community’s',
  'account.people': 'bills.test.ts: another zone’s, another community’s',
  'account.entries': 'bills.test.ts: another zone’s, another community’s',
  'account.bills': 'bills.test.ts: another zone’s, another community’s',
  'account.terms': 'bills.test.ts: another community’s',
  'account.receive': 'bills.test.ts: another zone’s, another community’s',
  'account.reverse': 'bills.test.ts: another community’s',
  'refund.ask': 'bills.test.ts: another community’s',
  'refund.agree': 'bills.test.ts: another community’s',
  'refund.drop': 'bills.test.ts: another community’s',
  'refund.list': 'of one’s own community',
  'collection.get': 'of one’s own community',
  'collection.debtors': 'bills.test.ts: a steward’s own zones',
  'collection.disputed': 'of one’s own community',
  'collection.export': 'of one’s own community',
  'fee.get': 'of one’s own community',
  'fee.save': 'of one’s own community',
  'run.list': 'of one’s own community',
  'run.get': 'runs.test.ts: another community’s',
  'run.begin': 'of one’s own community',
  'run.issue': 'runs.test.ts: another community’s',
  'run.drop': 'runs.test.ts: another community’s',
  'run.template': 'runs.test.ts: another community’s',
  'run.import': 'runs.test.ts: another community’s',
  'setup.template': 'nobody’s',
  'setup.check': 'setup.test.ts: another community’s file',
  'setup.apply': 'setup.test.ts: another community’s file',
  'round.rules': 'of one’s own community',
  'standard.save': 'of one’s own community; codes.test.ts: what cannot be kept',
  'standard.remove': 'of one’s own community',
  'point.save': 'of one’s own community; codes.test.ts: what is not there',
  'point.remove': 'of one’s own community',
  'point.order': 'of one’s own community',
  'point.locate': 'codes.test.ts: a steward’s own zones',
  'point.renew': 'of one’s own community',
  'point.codes': 'codes.test.ts: a place of another community',
  'company.list': 'company.test.ts: of one’s own company',
  'company.create': 'company.test.ts',
  'company.manager': 'company.test.ts: a community of another company',
  'board.list': 'board.test.ts: of one’s own community',
  'board.mine': 'one’s own',
  'board.saved': 'one’s own',
  'board.standing': 'one’s own',
  'board.prefer': 'one’s own',
  'post.get': 'board.test.ts: another community’s, what is not out',
  'post.write': 'one’s own',
  'post.edit': 'board.test.ts: a neighbour’s',
  'post.end': 'board.test.ts: a neighbour’s',
  'post.delete': 'board.test.ts: a neighbour’s',
  'post.react': 'board.test.ts: another community’s, what is not out',
  'post.comments': 'board.test.ts: another community’s, a neighbour’s that is not out',
  'post.request': 'board.test.ts: a neighbour’s, another community’s',
  'comment.write': 'board.test.ts: to what is not out',
  'comment.delete': 'board.test.ts: a neighbour’s',
  'thread.list': 'one’s own',
  'thread.get': 'board.test.ts: of two others',
  'thread.begin': 'board.test.ts: with oneself, with who wants no more',
  'thread.say': 'board.test.ts: of two others',
  'thread.block': 'board.test.ts: of two others',
  'board.report': 'moderation.test.ts: another community’s, what two others say to each other',
  'board.appeal': 'moderation.test.ts: a neighbour’s, another community’s',
  'moderation.queue': 'of one’s own community',
  'moderation.act': 'moderation.test.ts: another community’s, one’s own, one’s own decision',
  'round.today': 'one’s own',
  'round.report': 'rounds.test.ts: a code, a photo, a place of another community',
  'round.others': 'rounds.test.ts: of one’s post, a steward’s own zones',
  'round.colleagues': 'rounds-access.test.ts',
  'round.hand': 'rounds-access.test.ts',
  'round.take': 'rounds-access.test.ts',
  'round.order': 'rounds.test.ts: another zone’s, a place of another community',
  'round.get': 'rounds-access.test.ts',
  'round.look': 'rounds-access.test.ts',
  'point.get': 'rounds.test.ts: a code of another community',
  'point.call': 'rounds.test.ts: a code of another community',
  'point.thank': 'rounds.test.ts: a code of another community, another place’s stop',
  'inbox.list': 'below: one’s own',
  'inbox.read': 'thread.test.ts: nobody reads another’s inbox',
  'notice.consent': 'courier.test.ts: a tap counted twice',
  'notice.standing': 'one’s own',
  'notice.preferences': 'one’s own',
  'notice.prefer': 'one’s own',
  'letter.dead': 'of one’s own community',
  'letter.resend': 'letters.test.ts: another community’s',
}
type OnPeople = Extract<
  ActionName,
  `person.${string}` | 'staff.save' | 'staff.post' | 'staff.reinvite' | 'staff.remove' | 'application.decide'
>

const STATE: Record<keyof typeof ON_TICKETS, TicketState> = {
  'ticket.get': 'assigned',
  'ticket.accept': 'assigned',
  'ticket.depart': 'accepted',
  'ticket.arrive': 'enRoute',
  'ticket.finish': 'onSite',
  'ticket.cancel': 'assigned',
  'ticket.rate': 'finished',
  'ticket.rerate': 'rated',
  'ticket.reply': 'rated',
  'ticket.visit': 'finished',
  'ticket.who': 'accepted',
  'ticket.call': 'accepted',
  'ticket.transfer': 'accepted',
  'ticket.colleagues': 'accepted',
  'ticket.decline': 'assigned',
  'ticket.takeOver': 'accepted',
  'ticket.wait': 'accepted',
  'ticket.resume': 'waiting',
  'ticket.reopen': 'finished',
  'ticket.comment': 'accepted',
  'ticket.urge': 'accepted',
  'ticket.quote': 'onSite',
  'ticket.agree': 'quoted',
  'ticket.sign': 'quoted',
  'ticket.refuse': 'quoted',
  'ticket.answer': 'accepted',
  'ticket.reclassify': 'accepted',
  'ticket.merge': 'accepted',
  'ticket.entrust': 'accepted',
  'ticket.confirm': 'finished',
  'ticket.follow': 'accepted',
}
const FIELDS: Partial<Record<ActionName, object>> = {
  'ticket.depart': { etaMinutes: 10 },
  'ticket.finish': { note: '好了' },
  'ticket.cancel': { reason: '自己好了' },
  'ticket.rate': { stars: 5 },
  'ticket.rerate': { stars: 5 },
  'ticket.reply': { words: '谢谢' },
  'ticket.visit': { how: 'call', answers: { solved: 'yes', service: 'good' } },
  'ticket.call': { whom: 'requester' },
  'ticket.transfer': { to: 'm-li', reason: '近' },
  'ticket.decline': { reason: '手上太多' },
  'ticket.wait': { for: 'parts', until: Date.now() + 86_400_000 },
  'ticket.reopen': { reason: '又漏了' },
  'ticket.comment': { words: '好', internal: false },
  'ticket.quote': { lines: [{ priceId: 'p-1', count: 1 }] },
  'ticket.agree': { total: 100 },
  'ticket.sign': { total: 100, signature: 'cloud://e/finger.png' },
  'ticket.refuse': { reason: '太贵' },
  'ticket.answer': { problem: '吵', plan: '去说', finishBy: Date.now() + 86_400_000 },
  'ticket.reclassify': { kind: 'drain', reason: '是下水' },
  'ticket.entrust': { to: 'm-li', reason: '换班' },
  'person.remove': { houseId: 'h-none' },
  'staff.save': { skills: ['电梯'] },
  'staff.post': { post: 'housekeeper' },
  'application.decide': { approve: false },
}

const ME: Record<Role, Actor> = {
  resident: person('3-2-501'),
  technician: person('wang'),
  housekeeper: person('wu'),
  steward: person('zhou'),
  manager: person('chen'),
  admin: {
    ...person('chen'),
    _id: 'm-admin' as MemberId,
    openid: 'o-admin',
    role: 'admin',
    communityId: 'co-green' as CommunityId,
  },
}
const elsewhere = 'c-elsewhere' as CommunityId
const husband: Actor = { ...ME.resident, _id: 'm-husband' as MemberId, openid: 'o-husband', name: '林先生' }
const stranger = person('1-1-101')

const party = ({ _id, openid, name, phone, role }: Actor): Party => ({
  memberId: _id,
  openid,
  name,
  phone,
  role,
})
const NOW = Date.UTC(2026, 10, 21)
const ticket = (
  id: string,
  state: TicketState,
  relation: Relation,
  me: Actor,
  more: Partial<Ticket> = {},
): Ticket => {
  const open = ['assigned', 'accepted', 'enRoute', 'onSite', 'quoted', 'waiting'].includes(state)
  const zoneId = (relation === 'in my zone' ? 'z-east' : 'z-west') as ZoneId
  const requester = { 'asked by me': me, 'of my household': husband }[relation as string] ?? stranger
  return indexed({
    _id: id as TicketId,
    communityId: relation === 'in another community' ? elsewhere : me.communityId,
    number: '1121-000000',
    kind: 'leak',
    what: '漏水',
    icon: 'leak',
    nature: 'repair',
    fees: true,
    evidence: 'none',
    urgency: 'ordinary',
    place: {
      type: 'house',
      id: 'h-3-2-501' as HouseId,
      label: '3号楼2单元501',
      near: '3号楼',
      nearIds: ['b3'],
      zoneId,
      zoneName: '东区',
    },
    photos: [],
    ...(relation === 'of my household' ? { householdId: 'h-3-2-501' as HouseId } : {}),
    requester: party(requester),
    assignee: party(relation === 'given to me' ? me : person('zhang')),
    steward: party(person('sun')),
    ...(relation === 'written down by me' ? { guardian: party(me) } : {}),
    why: [],
    state,
    open,
    ...(state === 'quoted' ? { quote: { lines: [], total: 100, at: NOW, standing: 'asked' } } : {}),
    createdAt: NOW,
    updatedAt: NOW,
    rev: 1,
    ...(state === 'finished' || state === 'rated'
      ? { finish: { note: '好了', photos: [], at: Date.now() } }
      : {}),
    ...(state === 'rated'
      ? { rating: { stars: 4, tags: [], anonymous: false, by: requester._id, at: Date.now() } }
      : {}),
    timeline: [
      {
        id: `${id}.0`,
        at: NOW,
        type: 'submitted',
        requestId: 'r' as RequestId,
        by: { id: requester._id, name: requester.name, role: requester.role },
      },
    ],
    outbox: [],
    ...more,
  })
}
/** What the thing has to be for the action to be about it at all. */
const MADE_FOR: Partial<Record<keyof typeof ON_TICKETS, (relation: Relation, me: Actor) => Partial<Ticket>>> =
  {
    'ticket.answer': () => ({ nature: 'complaint' }),
    'ticket.visit': () => ({ visit: { why: 'rule', how: 'call', tries: 0, to: party(person('sun')) } }),
    'ticket.entrust': (relation, me) => ({
      guardian: party(relation === 'written down by me' ? me : person('ma')),
    }),
  }

let stand: Stand
beforeAll(async () => {
  stand = await openStand()
  const { communityName: _name, zones: _zones, away: _away, ...admin } = ME.admin
  await importDocuments(stand.cloud.url, 'members', [admin])
  await importDocuments(stand.cloud.url, 'communities', [
    { ...community, _id: 'co-green', kind: 'company', name: '绿城物业', tag: 'GRN' },
  ])
})
afterAll(() => stand.close())

test('every action of the contract stands in one of the tables', () => {
  const tables = [...Object.keys(ON_TICKETS), ...Object.keys(ON_PEOPLE), ...Object.keys(WHOSE)]
  expect(tables.sort()).toEqual(Object.keys(contract).sort())
  expect(Object.keys(MAY_KNOCK).sort()).toEqual(Object.keys(contract).sort())
})

test.each(Object.keys(MAY_KNOCK) as ActionName[])(
  '%s opens to whom it should, and to nobody else',
  async (action) => {
    const may = MAY_KNOCK[action]
    const door = functionOf(action)
    // Nothing but who asks: whoever passes is stopped by the input at the latest.
    const knock = async (openid: string | undefined, as: string) => {
      const { body } = await stand.post(
        door,
        { action, input: { as, requestId: 'not a request id' } },
        openid,
      )
      return (body as { code?: string }).code
    }
    const closed = ['NOT_A_MEMBER', 'NOT_ALLOWED']
    const let_in: string[] = []
    for (const role of ROLE_NAMES)
      if (!closed.includes((await knock(ME[role].openid, ME[role]._id)) ?? '')) let_in.push(role)
    expect(let_in).toEqual(may === 'anyone' ? ROLE_NAMES : ROLE_NAMES.filter((role) => may.includes(role)))
    if (may === 'anyone') return
    // No one at all, a stranger, and who says they are somebody else.
    expect(await knock(undefined, ME.manager._id)).toBe('NOT_A_MEMBER')
    expect(await knock('o-nobody', ME.manager._id)).toBe('NOT_A_MEMBER')
    expect(await knock(ME.resident.openid, ME.manager._id)).toBe('NOT_A_MEMBER')
  },
)

describe.each(Object.keys(ON_TICKETS) as (keyof typeof ON_TICKETS)[])('%s', (action) => {
  test.each(ROLE_NAMES)('asked by a %s, of every ticket there may be', async (role) => {
    const me = ME[role]
    const tickets = RELATIONS.map((relation) =>
      ticket(
        `t-${action}-${role}-${RELATIONS.indexOf(relation)}`,
        STATE[action],
        relation,
        me,
        MADE_FOR[action]?.(relation, me),
      ),
    )
    // What another could be merged into, standing in the same way to who asks.
    const others = tickets.map((each) => ({ ...each, _id: `${each._id}-other` }))
    await importDocuments(stand.cloud.url, 'tickets', [
      ...tickets,
      ...others.map((each) => ({ ...each, boxKey: `${each.boxKey}-other` })),
    ])
    await importDocuments(
      stand.cloud.url,
      'follows',
      tickets
        .filter((_, index) => RELATIONS[index] === 'followed by me')
        .map(({ _id, communityId }) => ({
          _id: `${_id}:${me._id}`,
          communityId,
          ticketId: _id,
          memberId: me._id,
          openid: me.openid,
          role: me.role,
          at: NOW,
          sortKey: `${sortableMoment(NOW)}:${_id}`,
        })),
    )
    const allowed: Relation[] = []
    for (const [index, relation] of RELATIONS.entries()) {
      const id = tickets[index]?._id
      const into = action === 'ticket.merge' ? { into: `${id}-other` } : {}
      const input = { as: me._id, requestId: tap(), id, ...into, ...FIELDS[action] }
      const { answer } = await stand.call(me, action, input)
      if (answer.ok) allowed.push(relation)
      // Whoever has it need not take it over.
      else expect(['NOT_ALLOWED', 'NOT_FOUND', 'CANNOT_TAKE_IT']).toContain(answer.code)
    }
    const expected = ON_TICKETS[action][role] ?? []
    expect(allowed).toEqual(RELATIONS.filter((relation) => expected.includes(relation)))
  })
})

/** A colleague who has not come in, so that every action on staff has something to do; a resident; a request to live here. */
const target = (action: OnPeople, role: Role, relation: InCommunity) => {
  const _id = `x-${action}-${role}-${relation.replace(/ /g, '-')}`
  const communityId = relation === 'in another community' ? elsewhere : ME.manager.communityId
  if (action === 'application.decide') {
    const zoneId = relation === 'in my zone' ? 'z-east' : 'z-west'
    const house = { id: 'h-1-1-101', label: '1号楼1单元101', buildingId: 'b1', unitId: 'b1-1', tie: 'family' }
    return {
      _id,
      communityId,
      zoneId,
      house,
      name: '某人',
      phone: '13711112222',
      openid: 'o-x',
      memberId: 'm-x',
      state: 'waiting',
      createdAt: NOW,
      boxKey: `0:${_id}`,
      rev: 1,
      outbox: [],
    }
  }
  const isStaff = action.startsWith('staff.')
  return {
    _id,
    communityId,
    role: isStaff ? 'technician' : 'resident',
    name: '某人',
    phone: '',
    skills: [],
    houses:
      relation === 'in my zone'
        ? [{ id: 'h-1-1-101', label: '1号楼1单元101', buildingId: 'b1', unitId: 'b1-1', tie: 'family' }]
        : [{ id: 'h-5-1-101', label: '5号楼1单元101', buildingId: 'b5', unitId: 'b5-1', tie: 'family' }],
    active: true,
    boxKey: `${isStaff ? '3' : '5'}:${_id}`,
    searchKeys: [],
    rev: 1,
  }
}

describe.each(Object.keys(ON_PEOPLE) as OnPeople[])('%s', (action) => {
  test.each(ROLE_NAMES)('by a %s, of whoever there may be', async (role) => {
    const me = ME[role]
    const relations: InCommunity[] = ['in my zone', 'in my community', 'in another community']
    const allowed: InCommunity[] = []
    for (const relation of relations) {
      const document = target(action, role, relation)
      await importDocuments(stand.cloud.url, action === 'application.decide' ? 'applications' : 'members', [
        document,
      ])
      const { answer } = await stand.call(me, action, {
        as: me._id,
        requestId: tap(),
        id: document._id,
        ...FIELDS[action],
      })
      if (answer.ok && relation !== 'in another community') allowed.push(relation)
      else if (answer.ok) expect(action).toBe('staff.remove')
      else expect(['NOT_ALLOWED', 'NOT_FOUND']).toContain(answer.code)
    }
    expect(allowed).toEqual(ON_PEOPLE[action][role] ?? [])
  })
})

test('a colleague of another community is not removed by anybody here', async () => {
  const other = target('staff.remove', 'manager', 'in another community')
  const { documents } = (await (
    await fetch(
      `${stand.cloud.url}/documents/members?before=${encodeURIComponent(JSON.stringify(`${other._id}~`))}`,
    )
  ).json()) as { documents: { _id: string; active: boolean }[] }
  expect(documents[0]).toMatchObject({ _id: other._id, active: true })
})

describe('houses', () => {
  const son = person('3-2-501-son')
  const tenant = person('3-2-502-tenant')
  test.each([
    ['the owner', ME.resident, 'h-3-2-501', 'ok'],
    ['family', son, 'h-3-2-501', 'OWNER_ONLY'],
    ['a tenant', tenant, 'h-3-2-502', 'OWNER_ONLY'],
    ['a neighbour', stranger, 'h-3-2-501', 'NOT_YOUR_HOUSE'],
  ])('%s invites: %#', async (_who, who, houseId, expected) => {
    const { answer } = await stand.call(who, 'household.invite', {
      as: who._id,
      requestId: tap(),
      houseId,
      tie: 'family',
    })
    expect(answer.ok ? 'ok' : answer.code).toBe(expected)
  })
  test.each([
    ['family takes off the owner', son, 'h-3-2-501', ME.resident, 'OWNER_ONLY'],
    ['a tenant takes off the owner', tenant, 'h-3-2-502', person('3-2-502'), 'OWNER_ONLY'],
    ['a neighbour takes off the owner', stranger, 'h-3-2-501', ME.resident, 'NOT_YOUR_HOUSE'],
  ])('%s: no', async (_who, who, houseId, whom, expected) => {
    const { answer } = await stand.call(who, 'household.remove', {
      as: who._id,
      requestId: tap(),
      houseId,
      memberId: whom._id,
    })
    expect(answer.ok ? 'ok' : answer.code).toBe(expected)
  })
  test('a house of another community is tried by nobody here', async () => {
    await importDocuments(stand.cloud.url, 'houses', [
      {
        _id: 'h-far',
        communityId: elsewhere,
        buildingId: 'b3',
        unitId: 'b3-2',
        room: '1',
        label: '远处',
        use: 'home',
      },
    ])
    const { answer } = await stand.call(ME.manager, 'duty.try', {
      as: ME.manager._id,
      kind: 'leak',
      place: { houseId: 'h-far' },
    })
    expect(answer).toMatchObject({ code: 'HOUSE_UNKNOWN' })
  })
})

test('the list of people holds nobody of another community', async () => {
  const { items } = await stand.ask(ME.manager, 'people.list', { who: 'staff' })
  expect(items.every(({ id }) => !id.includes('in-another-community'))).toBe(true)
  expect(items.length).toBeGreaterThan(12)
})

test('every role sees its own memberships, its own inbox and the places of its own community', async () => {
  for (const role of MEMBERS) {
    const me = ME[role]
    const { memberships } = await stand.ask(me, 'session.me')
    expect(memberships.map(({ id }) => id)).toEqual([me._id])
    const inbox = (await stand.ask(me, 'inbox.list')).items
    expect(inbox.filter(({ id }) => !id.endsWith(`:${me._id}`))).toEqual([])
    expect((await stand.ask(me, 'spot.list')).items.length).toBeGreaterThan(0)
  }
})

test('a place of another community is no place here', async () => {
  const { answer } = await stand.call(ME.manager, 'ticket.submit', {
    as: ME.manager._id,
    requestId: tap(),
    kind: 'light',
    place: { spotId: 's-elsewhere' },
  })
  expect(answer).toMatchObject({ code: 'PLACE_UNKNOWN' })
})

test('boxes hold what is one’s own: mine, given to me, my zone, and for the manager the community', async () => {
  const far = ticket('t-box-far', 'assigned', 'in my community', ME.steward)
  const near = ticket('t-box-near', 'assigned', 'in my zone', ME.steward)
  const foreign = ticket('t-box-foreign', 'assigned', 'in another community', ME.steward)
  await importDocuments(stand.cloud.url, 'tickets', [far, near, foreign])
  const seen = async (who: Actor, box: Box) => {
    const ids = new Set<string>()
    let cursor: string | undefined
    do {
      const page = await stand.ask(who, 'ticket.list', { box, cursor })
      for (const { id } of page.items) ids.add(id)
      cursor = page.next
    } while (cursor)
    return ['t-box-far', 't-box-near', 't-box-foreign'].filter((id) => ids.has(id))
  }
  expect(await seen(ME.steward, 'zone')).toEqual(['t-box-near'])
  expect(await seen(ME.manager, 'zone')).toEqual(['t-box-far', 't-box-near'])
  expect(await seen(person('zhang'), 'jobs')).toEqual(['t-box-far', 't-box-near'])
  expect(await seen(ME.resident, 'mine')).toEqual([])
  const home = ticket('t-zz-home', 'assigned', 'of my household', ME.resident)
  await importDocuments(stand.cloud.url, 'tickets', [home])
  const household = await stand.ask(ME.resident, 'ticket.list', { box: 'household' })
  expect(household.items.map(({ id }) => id)).toContain('t-zz-home')
  expect(
    (
      await stand.call(person('3-2-502-tenant'), 'ticket.list', {
        as: person('3-2-502-tenant')._id,
        box: 'household',
      })
    ).answer,
  ).toMatchObject({ code: 'NOT_ALLOWED' })
})
