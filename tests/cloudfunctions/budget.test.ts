import { COLLECTIONS } from '../../cloudfunctions/_store/collections'
import { setUpCompany } from '../../scripts/setup-code'
import { importDocuments } from '../../scripts/seed/import-documents'
import { community, submitted } from '../domain/given'
import { chargeHouse } from '../billing'
import { documentsOf } from '../documents'
import { content, publicComment, publicPost, putComments, putPosts } from '../board'
import { person } from '../people'
import { checkIn, LIFT1, LOBBY1, LOBBY3, round } from '../rounds'
import { codeOf, putRounds, withRoundsAt } from '../rounds-at-stand'
import { openStand, tap, until, type Holder, type Reply, type Stand } from '../stand'
import { PRIVACY_VERSION } from '@contract/glossary'
import type { ActionName } from '@contract/api'
import type { Account } from '@contract/account'
import type { MemberId, TicketId } from '@contract/ids'
import type { SheetAction } from '@contract/functions'
import type { Risk, SummaryDocument } from '@contract/summary'
import { settled } from '@domain/round/settle'
import { comparedDay } from '@domain/billing/reconciliation'
import { spanAt } from '@domain/summary/periods'
import { summaryOf } from '@domain/summary/summary'

const lin = person('3-2-501')
const wang = person('wang')
const chen = person('chen')
const zhou = person('zhou')
/** Database calls, identity (one) included. What walks a whole community in batches has none: setup.test.ts. */
const BUDGET: Record<Exclude<ActionName, SheetAction>, number> = {
  'session.me': 1,
  'spot.list': 2,
  'ticket.submit': 4,
  'ticket.log': 4,
  'ticket.incident': 4,
  'ticket.alike': 2,
  'ticket.follow': 4,
  'ticket.unfollow': 2,
  'ticket.counts': 2,
  'ticket.quote': 4,
  'ticket.agree': 3,
  'ticket.sign': 3,
  'ticket.refuse': 3,
  'ticket.answer': 3,
  'ticket.reclassify': 4,
  'ticket.merge': 4,
  'ticket.entrust': 4,
  'ticket.confirm': 3,
  'catalogue.get': 2,
  'catalogue.save': 3,
  'ticket.changed': 2,
  'promise.get': 2,
  'promise.save': 3,
  'promise.board': 2,
  'house.find': 3,
  'ticket.list': 2,
  'ticket.get': 2,
  'ticket.accept': 3,
  'ticket.depart': 3,
  'ticket.arrive': 3,
  'ticket.finish': 3,
  'ticket.rate': 3,
  'ticket.rerate': 3,
  'ticket.reply': 3,
  'ticket.visit': 3,
  'ticket.who': 3,
  'visit.list': 2,
  'visit.rules': 2,
  'visit.save': 3,
  'mine.photo': 3,
  'ticket.cancel': 3,
  'ticket.call': 3,
  'ticket.transfer': 4,
  'ticket.decline': 4,
  'ticket.takeOver': 3,
  'ticket.wait': 3,
  'ticket.resume': 3,
  'ticket.reopen': 4,
  'ticket.comment': 3,
  'ticket.urge': 3,
  'ticket.colleagues': 3,
  'join.find': 2,
  'join.place': 2,
  'join.phone': 3,
  'join.code': 4,
  'join.ask': 3,
  'join.waiting': 2,
  'household.list': 2,
  'household.invite': 3,
  'household.revoke': 2,
  'household.remove': 3,
  'mine.get': 1,
  'mine.correct': 3,
  'mine.forget': 4,
  'duty.mine': 2,
  'duty.switch': 3,
  'duty.leave': 3,
  'duty.return': 3,
  'zone.map': 2,
  'zone.save': 3,
  'zone.remove': 3,
  'duty.save': 3,
  'duty.remove': 3,
  'duty.try': 3,
  'holiday.save': 3,
  'round.rules': 2,
  'standard.save': 3,
  'standard.remove': 3,
  'point.save': 3,
  'point.remove': 3,
  'point.order': 3,
  'point.locate': 3,
  'point.renew': 3,
  'staff.invite': 4,
  'staff.reinvite': 4,
  'staff.save': 4,
  'staff.post': 4,
  'staff.remove': 4,
  'people.list': 2,
  'person.get': 4,
  'person.reveal': 3,
  'person.remove': 4,
  'application.list': 2,
  'application.decide': 4,
  'audit.list': 2,
  'summary.list': 2,
  'summary.get': 2,
  'summary.behind': 2,
  'summary.inspect': 4,
  'reconcile.list': 2,
  'reconcile.settle': 3,
  'review.list': 2,
  'review.add': 4,
  'review.done': 3,
  'bill.mine': 2,
  'bill.history': 2,
  // Read for the first time, that is written down.
  'bill.get': 3,
  'bill.ask': 4,
  'bill.receipts': 2,
  'bill.receipt': 2,
  'bill.invoice': 3,
  'invoice.list': 2,
  'invoice.made': 2,
  'pay.start': 3,
  'pay.check': 3,
  'pay.drop': 3,
  'account.get': 2,
  'account.people': 2,
  'account.entries': 3,
  'account.bills': 3,
  'account.terms': 3,
  'account.receive': 4,
  'account.reverse': 4,
  'refund.ask': 4,
  'refund.agree': 3,
  'refund.drop': 3,
  'refund.list': 2,
  'collection.get': 2,
  'collection.debtors': 2,
  'collection.disputed': 2,
  'fee.get': 2,
  'fee.save': 3,
  'round.board': 2,
  'round.doubts': 2,
  'round.check': 4,
  'round.month': 2,
  'run.list': 2,
  'run.get': 2,
  'run.begin': 3,
  'run.issue': 4,
  'run.drop': 3,
  'company.list': 2,
  'company.create': 3,
  'company.manager': 4,
  'board.list': 2,
  'board.mine': 2,
  'board.saved': 2,
  'board.standing': 2,
  'board.prefer': 3,
  'post.get': 2,
  'post.write': 4,
  'post.edit': 4,
  'post.end': 3,
  'post.delete': 3,
  'post.react': 3,
  'post.comments': 2,
  'post.request': 4,
  'comment.write': 4,
  'comment.delete': 3,
  'thread.list': 2,
  'thread.get': 3,
  'thread.begin': 4,
  'thread.say': 3,
  'thread.block': 3,
  'board.report': 4,
  'board.appeal': 3,
  'moderation.queue': 2,
  'moderation.act': 4,
  'round.today': 2,
  'round.report': 3,
  'round.others': 2,
  'round.colleagues': 2,
  'round.hand': 3,
  'round.take': 3,
  // Sent again, it is read as well.
  'round.order': 4,
  'round.get': 2,
  'round.look': 3,
  'point.get': 2,
  'point.call': 3,
  'point.thank': 3,
  'inbox.list': 2,
  'inbox.read': 2,
  'notice.consent': 4,
  'notice.standing': 2,
  'notice.preferences': 1,
  'notice.prefer': 3,
  'letter.dead': 2,
  'letter.resend': 4,
}

let stand: Stand
beforeAll(async () => {
  stand = await openStand()
})
afterAll(() => stand.close())

/** Somebody who is nobody yet. */
const knock = async <A extends ActionName>(openid: string, action: A, input: object) => {
  const reply = await stand.call(openid, action, { requestId: tap(), agreed: PRIVACY_VERSION, ...input })
  if (!reply.answer.ok) throw new Error(`${action} ${reply.answer.code}`)
  measured.set(action, Math.max(measured.get(action) ?? 0, reply.databaseCalls))
  return reply.answer.data
}
const data = <A extends ActionName>({ answer }: Reply<A>) => {
  if (!answer.ok) throw new Error(answer.code)
  return answer.data
}
const named = { name: '某人', phone: '13711112222' }

const people = async () => {
  const house = { houseId: 'h-3-2-501' }
  await ask(lin, 'household.list', {})
  const invite = async () =>
    data(await ask(lin, 'household.invite', { ...house, tie: 'family' })).invitation.code
  const { memberIds } = await knock('o-one', 'join.code', { code: await invite(), ...named })
  await ask(lin, 'household.revoke', { code: await invite() })
  await ask(lin, 'household.remove', { ...house, memberId: memberIds[0] })
  await knock('o-two', 'join.find', { name: '翠湖' })
  await knock('o-two', 'join.place', { communityId: 'c-green-lake' })
  const asked = {
    communityId: 'c-green-lake',
    buildingId: 'b3',
    unitId: 'b3-2',
    room: '502',
    tie: 'family',
    ...named,
  }
  // For who is new, and for who has a house here already.
  for (const openid of ['o-two', lin.openid]) {
    const { application } = await knock(openid, 'join.ask', asked)
    await knock(openid, 'join.waiting', {})
    await ask(chen, 'application.list', {})
    await ask(chen, 'application.decide', { id: application.id, approve: true })
  }
  await ask(chen, 'people.list', { who: 'residents' })
  await ask(chen, 'people.list', { who: 'residents', q: '林' })
  await ask(chen, 'person.get', { id: lin._id })
  await ask(chen, 'person.reveal', { id: lin._id })
  await ask(chen, 'person.remove', { id: person('1-1-102')._id, houseId: 'h-1-1-102' })
  await ask(chen, 'audit.list', {})
  const neighbour = person('1-1-201')
  await ask(neighbour, 'mine.get', {})
  await ask(neighbour, 'mine.correct', { name: '新名字' })
  await ask(neighbour, 'mine.forget', {})

  const colleague = { name: '钱多', phone: '13755556666', posts: ['technician', 'housekeeper'], skills: [] }
  const invited = data(await ask(chen, 'staff.invite', colleague))
  const id = invited.memberIds[0]
  await ask(chen, 'staff.reinvite', { id })
  await ask(chen, 'staff.save', { id, skills: ['电梯'] })
  await ask(chen, 'staff.post', { id, post: 'steward' })
  await stage([{ openid: 'o-qian', name: '钱多', role: 'technician', phone: colleague.phone }])
  const response = await fetch(`${stand.cloud.url}/wechat/phone-code`, {
    method: 'POST',
    headers: { 'x-wx-openid': 'o-qian' },
  })
  await knock('o-qian', 'join.phone', (await response.json()) as { code: string })
  await ask(chen, 'staff.remove', { id, deputyId: wang._id })
}
const stage = (standing: object[]) =>
  fetch(`${stand.cloud.url}/stage/people`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(standing),
  })

const map = async () => {
  await ask(wang, 'duty.mine', {})
  await ask(wang, 'duty.switch', { on: false })
  await ask(wang, 'duty.leave', {
    from: Date.now(),
    until: Date.now() + 86_400_000,
    deputyId: person('li')._id,
  })
  await ask(wang, 'duty.return', {})
  await ask(chen, 'zone.map', {})
  const zone = { name: '北区', buildingIds: [], unitIds: ['b3-1'], spotIds: [], stewardId: person('he')._id }
  const saved = data(await ask(chen, 'zone.save', { zone })).zones.find(({ name }) => name === '北区')
  await ask(chen, 'zone.save', { zone: { ...zone, id: saved?.id, unitIds: [] } })
  const shift = { name: '白班', days: [1], from: '08:00', to: '18:00' }
  const duty = { zoneId: saved?.id, kinds: ['leak'], memberId: wang._id, shift, cap: 5 }
  const added = data(await ask(chen, 'duty.save', { duty })).duties.at(-1)
  await ask(chen, 'duty.try', { kind: 'leak', place: { houseId: 'h-3-2-501' } })
  await ask(chen, 'duty.remove', { id: added?.id })
  await ask(chen, 'zone.remove', { id: saved?.id })
  await ask(chen, 'holiday.save', { holidays: [] })
  await ask(zhou, 'round.rules', {})
  const [standard] = data(await ask(chen, 'round.rules', {})).standards
  const { id: _, ...fields } = standard ?? { id: '' }
  const { standards } = data(await ask(chen, 'standard.save', { standard: { ...fields, name: '走廊' } }))
  const standardId = standards.find(({ name }) => name === '走廊')?.id
  const point = { name: '快递柜', zoneId: 'z-east', standardId }
  const { points } = data(await ask(chen, 'point.save', { point }))
  const spotId = points.find(({ name }) => name === '快递柜')?.spotId
  await ask(chen, 'point.order', { zoneId: 'z-east', spotIds: [] })
  await ask(zhou, 'point.locate', { spotId, location: { latitude: 31.2, longitude: 121.5 } })
  await ask(chen, 'point.renew', { spotId })
  await ask(chen, 'point.remove', { spotId })
  await ask(chen, 'standard.remove', { id: standardId })
}

/** Money, words, others with the same trouble, and somebody who rang. */
const desk = async (submit: () => Promise<{ id: string }>) => {
  const place = { houseId: 'h-3-2-501' }
  const id = await submit()
  await ask(wang, 'ticket.accept', id)
  await ask(wang, 'ticket.arrive', id)
  const priced = { ...id, lines: [{ priceId: 'p-1', count: 2 }] }
  await ask(wang, 'ticket.quote', priced)
  await ask(lin, 'ticket.refuse', { ...id, reason: '太贵' })
  await ask(wang, 'ticket.quote', { ...id, lines: [{ priceId: 'p-1', count: 1 }] })
  await ask(lin, 'ticket.agree', { ...id, total: 2000 })
  await ask(wang, 'ticket.quote', priced)
  await ask(wang, 'ticket.sign', { ...id, total: 4000, signature: 'cloud://e/finger.png' })
  const neighbour = person('3-1-101')
  await ask(neighbour, 'ticket.alike', { kind: 'leak', place: { houseId: 'h-3-1-101' } })
  await ask(neighbour, 'ticket.follow', id)
  await ask(neighbour, 'ticket.get', id)
  await ask(neighbour, 'ticket.unfollow', id)
  await ask(chen, 'ticket.merge', { ...(await submit()), into: id.id })
  await ask(chen, 'ticket.incident', { kind: 'leak', buildingIds: ['b3'], text: '3号楼停水' })
  const { rev, kinds, prices } = data(await ask(chen, 'catalogue.get', {}))
  await ask(chen, 'catalogue.save', { rev, kinds, prices })
  const rules = data(await ask(chen, 'promise.get', {}))
  await ask(chen, 'promise.save', { rules })
  await ask(chen, 'promise.board', {})
  await ask(zhou, 'promise.board', {})
  await ask(wang, 'ticket.changed', { of: id })
  await ask(wang, 'ticket.changed', { of: { box: 'jobs' } })
  await ask(zhou, 'ticket.changed', { of: { box: 'zone', filter: { atRisk: true } } })
  await ask(zhou, 'house.find', { unitId: 'b3-2', room: '501' })
  const logged = (caller: object) =>
    ask(zhou, 'ticket.log', { kind: 'complaint', place, caller, via: 'phone', note: '太吵' })
  await logged({ name: '张先生', phone: '13800138000' })
  const feedback = { id: data(await logged({ memberId: lin._id })).ticket.id }
  await ask(zhou, 'ticket.entrust', { ...feedback, to: chen._id, reason: '换班' })
  await ask(chen, 'ticket.entrust', { ...feedback, to: zhou._id, reason: '还给你' })
  const answer = { problem: '太吵', plan: '去说', finishBy: Date.now() + 86_400_000 }
  await ask(zhou, 'ticket.answer', { ...feedback, ...answer })
  await ask(chen, 'ticket.reclassify', { ...(await submit()), kind: 'drain', reason: '是下水' })
  await ask(zhou, 'ticket.finish', { ...feedback, note: '说好了', cause: 'neighbour' })
  return feedback
}

const company = async () => {
  const code = await setUpCompany(stand.cloud.url, '安居物业', Date.now())
  const { memberIds } = await knock('o-gao', 'join.code', { code, ...named })
  const gao = { openid: 'o-gao', _id: memberIds[0] ?? '' }
  const { community } = data(await ask(gao, 'company.create', { name: '阳光里' }))
  await ask(gao, 'company.list', {})
  await ask(gao, 'company.manager', { communityId: community.id, ...named })
}

/** How rounds stand, for who watches. */
const watched = async () => {
  await ask(chen, 'round.board', {})
  await ask(zhou, 'round.board', {})
  await ask(zhou, 'round.doubts', {})
  await ask(person('wu'), 'round.month', {})
  const photos = [await stand.upload('photos/check.jpg', 'jpg', chen.openid)]
  await ask(chen, 'round.check', { spotId: 's-b1-lobby', score: 4, unmet: [], photos })
}

/** A week in which somebody keeps asking for the same lift. */
const summary = (): SummaryDocument => {
  const span = spanAt('week', Date.UTC(2026, 10, 18))
  const surroundings = { map: community, sizes: [], earlier: [] }
  const made = summaryOf({ ...span, madeAt: span.to }, [], surroundings)
  const place = { placeId: 's-b3-lift', place: '3号楼电梯' }
  const risk: Risk = { kind: 'lift', what: '电梯', ...place, reason: 'weeks', running: 3 }
  return {
    ...made,
    came: { ...made.came, risks: [risk] },
    behind: [{ key: 'asked', ids: ['t-undelivered' as TicketId] }],
  }
}
const summaries = async () => {
  const written = summary()
  await importDocuments(stand.cloud.url, 'summaries', [written])
  const of = { type: 'week', period: written.period }
  await ask(chen, 'summary.list', { type: 'week' })
  await ask(chen, 'summary.get', { type: 'week' })
  await ask(chen, 'summary.get', of)
  expect(data(await ask(chen, 'summary.behind', { ...of, figure: 'asked' })).items).toHaveLength(1)
  // As it is opened, and when it is there already.
  for (let times = 0; times < 2; times += 1)
    await ask(chen, 'summary.inspect', { ...of, kind: 'lift', placeId: 's-b3-lift' })
  const due = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  const decided = { month: spanAt('month', Date.now()).period, words: '晚上巡楼', ownerId: zhou._id, due }
  const [action] = data(await ask(chen, 'review.add', decided)).items
  await ask(chen, 'review.done', { id: action?.id, done: true })
  await ask(chen, 'review.list', {})
}

/** Until the cashier, which was rung, has done its part: a race that is lost costs two calls, and is nobody's fault. */
const quiet = () =>
  until(
    () => documentsOf<Account>(stand.cloud.url, 'accounts'),
    (accounts) => accounts.every(({ out, stale }) => out.length + stale.length === 0),
  )

/** A house that owes, pays, asks and gets back. */
const money = async () => {
  const houseId = 'h-3-2-501'
  const bills = [1, 2, 3].map((number) => ({ id: `b-${number}`, amount: 10_000 * number, dueIn: -1 }))
  await chargeHouse(stand.cloud.url, '3-2-501', bills, stand.cloud.now() - 86_400_000)
  await ask(lin, 'bill.mine', {})
  await ask(lin, 'bill.get', { id: 'b-1' })
  await ask(zhou, 'bill.get', { id: 'b-1' })
  await ask(lin, 'bill.history', { houseId })
  await ask(lin, 'bill.ask', { houseId, id: 'b-3', words: '怎么算的' })
  await quiet()
  await ask(lin, 'pay.start', { houseId, billIds: ['b-1'] })
  const { orderId } = data(await ask(lin, 'pay.start', { houseId, billIds: ['b-1'] }))
  await ask(lin, 'pay.drop', { orderId })
  await ask(lin, 'pay.check', { orderId })
  const cash = { houseId, method: 'cash', billIds: ['b-1'], receiptNumber: 'No.1', amount: 400_000 }
  const { received } = data(await ask(zhou, 'account.receive', cash))
  await quiet()
  await ask(chen, 'account.reverse', { id: 'b-2', reason: '重复' })
  await quiet()
  const back = { houseId, from: received[0]?.id, reason: '多交' }
  for (const amount of [5_000, 120_000, 130_000]) {
    await ask(chen, 'refund.ask', { ...back, amount })
    await quiet()
  }
  const waiting = data(await ask(chen, 'refund.list', {})).items.filter(({ state }) => state === 'asked')
  await ask(chen, 'refund.drop', { houseId, id: waiting[0]?.id })
  const { zones: _zones, away: _away, communityName: _name, ...manager } = chen
  const second = { ...manager, _id: 'm-second' as MemberId, openid: 'o-second' }
  await importDocuments(stand.cloud.url, 'members', [second])
  await ask(second, 'refund.agree', { houseId, id: waiting[1]?.id })
  for (const who of [chen, zhou])
    for (const action of ['account.people', 'account.get', 'account.entries', 'account.bills'] as const)
      await ask(who, action, { houseId })
  const { rev } = data(await ask(chen, 'account.get', { houseId }))
  await ask(chen, 'account.terms', { houseId, terms: { agreements: [], vacant: [] }, rev })
  await ask(chen, 'collection.get', {})
  await ask(chen, 'collection.debtors', {})
  await ask(zhou, 'collection.debtors', {})
  await ask(chen, 'collection.disputed', {})
  await stand.post('cashier', {})
  const id = data(await ask(lin, 'bill.receipts', { houseId })).items.find(({ type }) => type === 'paid')?.id
  await ask(lin, 'bill.receipt', { id })
  await ask(lin, 'bill.invoice', { id, title: '林秀英' })
  await ask(chen, 'invoice.list', {})
  await ask(chen, 'invoice.made', { id, number: '1' })
}

/** A day on which something did not agree. */
const reconciled = async () => {
  const missing = { id: 'missingHere:o1', type: 'missingHere', words: '少一笔', amount: 100 } as const
  const found = { there: { count: 1, amount: 100 }, here: { count: 0, amount: 0 }, matched: 0 }
  const compared = { ...found, differences: [missing] }
  const day = comparedDay(community._id, '2026-11-20', compared, 'done', stand.cloud.now())
  await importDocuments(stand.cloud.url, 'reconciliations', [day])
  await ask(chen, 'reconcile.list', {})
  await ask(chen, 'reconcile.settle', { day: day.day, id: missing.id, words: '补记了' })
}

/** What neighbours do, of what is out and what is not. */
const board = async () => {
  const far = person('1-1-101')
  const now = stand.cloud.now()
  const [theirs, mine] = [publicPost(lin, now), publicPost(far, now)]
  await putPosts(stand, theirs, mine)
  const id = theirs._id
  for (const input of [{}, { near: true }, { kind: 'tip', q: '空调' }]) await ask(far, 'board.list', input)
  await ask(far, 'board.standing', {})
  await ask(far, 'board.prefer', { showsBuilding: true })
  // By who has done nothing here yet, and by who has.
  for (const words of ['第一次在这里写点什么', '第二次在这里写点什么'])
    await ask(person('6-1-101'), 'post.write', content({ words }))
  await ask(far, 'post.get', { id })
  for (const type of ['thanks', 'follow', 'save']) await ask(far, 'post.react', { id, type, on: true })
  await ask(far, 'post.react', { id, type: 'thanks', on: false })
  await ask(far, 'board.saved', {})
  const { comment } = data(await ask(far, 'comment.write', { postId: id, words: '在这里说一句' }))
  await ask(far, 'post.comments', { id })
  await ask(far, 'comment.delete', { id: comment.id })
  const { thread } = data(await ask(far, 'thread.begin', { postId: id, words: '请问还在吗' }))
  await ask(far, 'thread.begin', { postId: id, words: '我再问一句' })
  await ask(lin, 'thread.list', {})
  await ask(lin, 'thread.get', { id: thread.id })
  await ask(lin, 'thread.say', { id: thread.id, words: '还在的' })
  await ask(lin, 'thread.block', { id: thread.id })
  await ask(zhou, 'post.request', { id, kind: 'light' })
  await ask(far, 'board.mine', {})
  await ask(far, 'post.edit', { id: mine._id, ...content({ title: '改一改' }) })
  await ask(far, 'post.end', { id: mine._id, why: 'over' })
  await ask(far, 'post.delete', { id: mine._id })
}

/** What is reported, judged and appealed against: about a thing, about a person, about a comment that was waited for. */
const moderation = async () => {
  const [author, far] = [person('1-1-101'), person('6-1-101')]
  const now = stand.cloud.now()
  const [theirs, question] = [
    publicPost(author, now),
    publicPost(author, now, { content: content({ about: { kind: 'question' } }) }),
  ]
  await putPosts(stand, theirs, question)
  const waiting = { ...publicComment(far, question._id, now), state: 'queued' as const, sortKey: '' }
  await putComments(stand, waiting)
  const id = theirs._id
  await ask(far, 'board.report', { type: 'post', id, reason: 'rude' })
  await ask(far, 'board.report', { type: 'post', id: question._id, reason: 'spam' })
  await ask(chen, 'moderation.queue', {})
  const act = (type: string, of: string, what: string, more: object = {}, by: Holder = chen) =>
    ask(by, 'moderation.act', { type, id: of, act: what, reason: '看过了', ...more })
  await act('comment', waiting._id, 'publish')
  await act('post', id, 'warn')
  await act('post', id, 'mute', { days: 1 })
  await act('post', id, 'unmute')
  await act('post', id, 'remove')
  await ask(author, 'board.appeal', { type: 'post', id, words: '请再看看' })
  // Whoever removed it does not answer the appeal.
  await act('post', id, 'restore', {}, { openid: 'o-second', _id: 'm-second' })
}

/** A round that is walked, handed on, helped with, looked at, called for and thanked for. */
const walked = async () => {
  const [wu, xu] = [person('wu'), person('xu')]
  const now = stand.cloud.now()
  const made = round()
  const stops = made.stops.map((stop) => ({ ...stop, from: now - 3_600_000, to: now + 3_600_000 }))
  const running = settled({ ...made, from: now - 3_600_000, to: now + 7_200_000, stops }, now)
  await withRoundsAt(stand)
  await putRounds(stand, running)
  const [id, stopIds] = [running._id, [`${LIFT1}:0700`]]
  await ask(wu, 'round.today', {})
  await ask(xu, 'round.others', {})
  await ask(wu, 'round.get', { id })
  await ask(wu, 'round.colleagues', { id })
  await ask(wu, 'round.hand', { id, stopIds, toId: xu._id })
  await ask(wu, 'round.take', { id, stopIds })
  const items = [LOBBY1, LIFT1, LOBBY3].map((spotId) => checkIn(spotId, now))
  await ask(wu, 'round.report', { sentAt: now, items })
  await ask(zhou, 'round.look', { id, stopId: `${LOBBY1}:0700`, verdict: 'fine' })
  const order = { zoneId: 'z-east', spotIds: [LOBBY1], from: now, to: now + 3_600_000, requestId: tap() }
  for (let tries = 0; tries < 2; tries += 1) await ask(zhou, 'round.order', order)
  const code = codeOf(LOBBY1)
  await ask(lin, 'point.call', { code })
  await ask(lin, 'point.thank', { code, roundId: id, stopId: `${LOBBY1}:0700` })
  await ask(lin, 'point.get', { code })
}

/** A ticket one of whose messages was given up on. */
const undelivered = () => {
  const ticket = submitted({ id: 't-undelivered' as TicketId })
  const outbox = ticket.outbox.map((notice) => ({ ...notice, dead: true, failure: 'unreachable' }))
  return { ...ticket, outbox, outboxDueAt: null, deadKey: '0:t-undelivered' }
}

/** What is charged, begun twice: one goes out, the other nowhere. */
const charging = async () => {
  const { items, refundAlone, rev } = data(await ask(chen, 'fee.get', {}))
  await ask(chen, 'fee.save', { items, refundAlone, rev })
  const begin = async (from: string, to: string) => {
    const run = { name: '物业费', from, to, due: to, feeIds: ['property'], costs: [] }
    return data(await ask(chen, 'run.begin', run)).run.id
  }
  const id = await begin('2026-01-01', '2026-01-31')
  const other = await begin('2026-02-01', '2026-02-28')
  for (let minutes = 0; minutes < 2; minutes += 1) await stand.post('clock', {})
  const { run } = data(await ask(chen, 'run.get', { id }))
  await ask(chen, 'run.issue', { id, total: run.total })
  await ask(chen, 'run.drop', { id: other })
  await ask(chen, 'run.list', {})
}

const measured = new Map<ActionName, number>()
const ask = async <A extends ActionName>(who: Holder, action: A, input: object): Promise<Reply<A>> => {
  const reply = await stand.call(who, action, { as: who._id, requestId: tap(), ...input })
  expect({ action, answer: reply.answer }).toMatchObject({ action, answer: { ok: true } })
  measured.set(action, Math.max(measured.get(action) ?? 0, reply.databaseCalls))
  return reply
}

test('no action costs more database calls than its budget', async () => {
  await ask(lin, 'session.me', {})
  await ask(lin, 'spot.list', {})
  await ask(lin, 'notice.consent', { templates: ['accepted', 'visit', 'closed'] })
  const submit = async () => {
    const { answer } = await ask(lin, 'ticket.submit', { kind: 'leak', place: { houseId: 'h-3-2-501' } })
    if (!answer.ok) throw new Error('refused')
    return { id: answer.data.ticket.id }
  }
  const id = await submit()
  await ask(wang, 'ticket.accept', id)
  await ask(wang, 'ticket.depart', { ...id, etaMinutes: 10 })
  await ask(wang, 'ticket.arrive', id)
  await ask(wang, 'ticket.finish', { ...id, note: '好了' })
  await ask(zhou, 'visit.list', {})
  await ask(chen, 'visit.list', {})
  await ask(lin, 'ticket.rate', { ...id, stars: 5, tags: ['onTime'], anonymous: true })
  await ask(zhou, 'ticket.reply', { ...id, words: '谢谢您' })
  await ask(lin, 'ticket.rerate', { ...id, stars: 2 })
  await ask(zhou, 'ticket.visit', { ...id, how: 'call', answers: { solved: 'no', service: 'good' } })
  await ask(lin, 'ticket.who', id)
  const rules = data(await ask(chen, 'visit.rules', {}))
  await ask(chen, 'visit.save', { rules })
  await ask(wang, 'mine.photo', { photo: 'cloud://e/wang.jpg' })
  await ask(lin, 'ticket.reopen', { ...id, reason: '又漏了' })
  await ask(wang, 'ticket.decline', { ...id, reason: '手上太多' })
  await ask(chen, 'ticket.colleagues', id)
  await ask(chen, 'ticket.transfer', { ...id, to: wang._id, reason: '还是你' })
  await ask(chen, 'ticket.takeOver', id)
  await ask(chen, 'ticket.wait', { ...id, for: 'parts', until: Date.now() + 86_400_000 })
  await ask(lin, 'ticket.urge', id)
  await ask(lin, 'ticket.comment', { ...id, words: '谢谢', internal: false })
  await ask(chen, 'ticket.resume', id)
  await ask(lin, 'ticket.cancel', { ...(await submit()), reason: '自己好了' })
  await ask(lin, 'ticket.get', id)
  const feedback = await desk(submit)
  for (const [who, box] of [
    [lin, 'mine'],
    [lin, 'household'],
    [lin, 'following'],
    [chen, 'guarded'],
    [wang, 'jobs'],
    [person('zhou'), 'zone'],
    [chen, 'zone'],
  ] as const)
    await ask(who, 'ticket.list', { box })
  for (const filter of [
    { q: '3-2-501' },
    { q: '漏水' },
    { kind: 'leak', standing: 'open' },
    { overdue: true },
  ])
    for (const who of [chen, person('zhou')]) await ask(who, 'ticket.list', { box: 'zone', filter })
  await importDocuments(stand.cloud.url, 'tickets', [undelivered()])
  const [letter] = data(await ask(chen, 'letter.dead', {})).items
  await ask(chen, 'letter.resend', { ticketId: letter?.ticketId, id: letter?.id })
  await summaries()
  await watched()
  await ask(lin, 'notice.standing', {})
  await ask(lin, 'notice.preferences', {})
  await ask(lin, 'notice.prefer', { off: ['follow'], quiet: null })
  await ask(chen, 'ticket.counts', {})
  await ask(lin, 'ticket.counts', {})
  await ask(person('zhou'), 'ticket.confirm', feedback)
  await ask(lin, 'inbox.list', {})
  await ask(lin, 'inbox.read', { ids: ['n-none'] })
  await ask(wang, 'ticket.call', { ...(await submit()), whom: 'requester' })
  await money()
  await reconciled()
  await people()
  await map()
  await company()
  await charging()
  await board()
  await moderation()
  await walked()

  expect([...measured.keys()].sort()).toEqual(Object.keys(BUDGET).sort())
  for (const [action, calls] of measured)
    expect(`${action} ${calls}`).toBe(`${action} ${Math.min(calls, BUDGET[action as keyof typeof BUDGET])}`)
  expect([...measured.values()].every((calls) => calls > 0)).toBe(true)
}, 90_000)

test('a page of a long list reads a page of documents, and the next one goes on from it', async () => {
  const owner = person('6-2-502')
  const ids = new Set<string>()
  for (let made = 0; made < 45; made += 1)
    await stand.ask(owner, 'ticket.submit', { kind: 'other', place: { houseId: 'h-6-2-502' } })
  let cursor: string | undefined
  const sizes: number[] = []
  do {
    const { answer, documentsExamined } = await stand.call(owner, 'ticket.list', {
      as: owner._id,
      box: 'mine',
      cursor,
    })
    if (!answer.ok) throw new Error(answer.code)
    sizes.push(answer.data.items.length)
    for (const item of answer.data.items) ids.add(item.id)
    cursor = answer.data.next
    // The membership and the page, nothing else.
    expect(documentsExamined).toBeLessThanOrEqual(22)
  } while (cursor)
  expect(sizes).toEqual([20, 20, 5])
  expect(ids.size).toBe(45)
})

test('every index starts with the community, save the look-ups of who is nobody’s yet, of communities themselves, and the sweeps', () => {
  const others = COLLECTIONS.flatMap(({ name, indexes }) =>
    indexes
      .filter(({ keys: [first] }) => first?.field !== 'communityId')
      .map((index) => `${name}.${index.name}`),
  )
  expect(others).toEqual([
    'communities.tag',
    'communities.company',
    'communities.name',
    'communities.reports',
    'communities.rounds',
    'members.openid',
    'members.phone',
    'members.handover',
    'members.forget',
    'tickets.due',
    'tickets.lapse',
    'tickets.close',
    'tickets.merge',
    'letters.due',
    'guesses.person',
    'guesses.tag',
    'applications.asker',
    'applications.due',
    'runs.work',
    'accounts.order',
    'accounts.work',
    'accounts.due',
    'posts.check',
    'posts.trace',
    'posts.lapse',
    'posts.due',
    'comments.check',
    'comments.due',
    'threads.check',
    'threads.due',
    'verdicts.old',
    'rounds.lapse',
    'rounds.prove',
    'rounds.due',
    'prints.old',
    'leftovers.due',
  ])
})
