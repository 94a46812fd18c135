import { ringCashier, ringChecker, ringCourier, whoCalls } from '../_kit/context'
import { logLine } from '../_kit/log'
import { serve, type ApiHandlers } from '../_kit/serve'
import { weChatCheck } from '../_kit/wechat-check'
import { openStore } from '../_store/cloud/open-store'
import * as applicationDecide from './application/decide'
import * as applicationList from './application/list'
import * as auditList from './audit/list'
import * as boardReport from './board/report'
import * as board from './board/list'
import * as catalogue from './catalogue/catalogue'
import * as comment from './comment/comment'
import * as company from './company/communities'
import * as dutyAttempt from './duty/attempt'
import * as dutyMine from './duty/mine'
import * as houseFind from './house/find'
import * as fee from './fee/fee'
import * as householdInvite from './household/invite'
import * as householdList from './household/list'
import * as householdRemove from './household/remove'
import * as householdRevoke from './household/revoke'
import * as inboxList from './inbox/list'
import * as inboxRead from './inbox/read'
import * as joinAsk from './join/ask'
import * as joinCode from './join/code'
import * as joinFind from './join/find'
import * as joinPhone from './join/phone'
import * as joinPlace from './join/place'
import * as joinWaiting from './join/waiting'
import * as mineCorrect from './mine/correct'
import * as mineForget from './mine/forget'
import * as mineGet from './mine/get'
import * as minePhoto from './mine/photo'
import * as letter from './letter/letter'
import * as moderation from './moderation/moderation'
import * as noticeConsent from './notice/consent'
import * as noticePreferences from './notice/preferences'
import * as peopleList from './people/list'
import * as person from './people/person'
import * as postChange from './post/change'
import * as postGet from './post/get'
import * as postWrite from './post/write'
import * as point from './point/point'
import * as promise from './promise/promise'
import * as reconcile from './reconcile/reconcile'
import * as review from './review/review'
import * as roundChange from './round/change'
import * as roundRead from './round/read'
import * as roundReport from './round/report'
import * as roundRules from './round/rules'
import * as roundWatch from './round/watch'
import * as run from './run/run'
import * as sessionMe from './session/me'
import * as spotList from './spot/list'
import * as staffInvite from './staff/invite'
import * as staffPosts from './staff/posts'
import * as summaryInspect from './summary/inspect'
import * as summaryRead from './summary/read'
import * as accountChange from './account/change'
import * as accountRead from './account/read'
import * as billAsk from './bill/ask'
import * as billRead from './bill/read'
import * as collection from './collection/read'
import * as invoices from './invoice/invoices'
import * as refundList from './refund/list'
import * as ticketCall from './ticket/call'
import * as ticketChanged from './ticket/changed'
import * as ticketChange from './ticket/change'
import * as ticketColleagues from './ticket/colleagues'
import * as ticketCounts from './ticket/counts'
import * as ticketFollow from './ticket/follow'
import * as ticketGet from './ticket/get'
import * as ticketList from './ticket/list'
import * as ticketMerge from './ticket/merge'
import * as ticketSubmit from './ticket/submit'
import * as thread from './thread/thread'
import * as ticketWho from './ticket/who'
import * as visit from './visit/visit'
import * as zoneEdit from './zone/edit'

/** What a phone may ask. Wiring only: each promise of the contract and who keeps it. */
const handlers: ApiHandlers = {
  'session.me': sessionMe.me,
  'spot.list': spotList.list,
  'ticket.changed': ticketChanged.changed,
  'promise.get': promise.get,
  'promise.save': promise.save,
  'promise.board': promise.board,
  'bill.mine': billRead.mine,
  'bill.history': billRead.history,
  'bill.get': billRead.get,
  'bill.ask': billAsk.ask,
  'bill.receipts': billRead.receipts,
  'bill.receipt': billRead.receipt,
  'bill.invoice': invoices.wish,
  'invoice.list': invoices.list,
  'invoice.made': invoices.made,
  'account.get': accountRead.get,
  'account.people': accountRead.people,
  'account.entries': accountRead.entries,
  'account.bills': accountRead.bills,
  'account.terms': accountChange.terms,
  'account.receive': accountChange.receive,
  'account.reverse': accountChange.reverse,
  'refund.ask': accountChange.askBack,
  'refund.agree': accountChange.agree,
  'refund.list': refundList.list,
  'collection.get': collection.get,
  'collection.debtors': collection.debtors,
  'collection.disputed': collection.disputed,
  'board.report': boardReport.report,
  'board.appeal': boardReport.appeal,
  'moderation.queue': moderation.queue,
  'moderation.act': moderation.act,
  'board.list': board.list,
  'board.mine': board.mine,
  'board.saved': board.saved,
  'board.standing': board.standing,
  'board.prefer': board.prefer,
  'post.get': postGet.get,
  'post.comments': postGet.comments,
  'post.write': postWrite.write,
  'post.edit': postWrite.edit,
  'post.end': postChange.end,
  'post.delete': postChange.remove,
  'post.react': postChange.react,
  'post.request': postChange.request,
  'comment.write': comment.write,
  'comment.delete': comment.remove,
  'thread.list': thread.list,
  'thread.get': thread.get,
  'thread.begin': thread.begin(weChatCheck),
  'thread.say': thread.say(weChatCheck),
  'thread.block': thread.block,
  'catalogue.get': catalogue.get,
  'catalogue.save': catalogue.save,
  'house.find': houseFind.find,
  'ticket.submit': ticketSubmit.submit,
  'ticket.log': ticketSubmit.log,
  'ticket.incident': ticketSubmit.incident,
  'ticket.alike': ticketFollow.alike,
  'ticket.follow': ticketFollow.follow,
  'ticket.unfollow': ticketFollow.unfollow,
  'ticket.counts': ticketCounts.counts,
  'ticket.list': ticketList.list,
  'ticket.get': ticketGet.get,
  'ticket.accept': ticketChange.accept,
  'ticket.depart': ticketChange.depart,
  'ticket.arrive': ticketChange.arrive,
  'ticket.quote': ticketChange.quote,
  'ticket.agree': ticketChange.agree,
  'ticket.sign': ticketChange.sign,
  'ticket.refuse': ticketChange.refuse,
  'ticket.answer': ticketChange.answer,
  'ticket.reclassify': ticketChange.reclassify,
  'ticket.entrust': ticketChange.entrust,
  'ticket.merge': ticketMerge.merge,
  'ticket.confirm': ticketChange.confirm,
  'ticket.finish': ticketChange.finish,
  'ticket.cancel': ticketChange.cancel,
  'ticket.rate': ticketChange.rate,
  'ticket.rerate': ticketChange.rerate,
  'ticket.reply': ticketChange.reply,
  'ticket.visit': ticketChange.visit,
  'ticket.who': ticketWho.who,
  'visit.list': visit.list,
  'visit.rules': visit.rules,
  'visit.save': visit.save,
  'ticket.transfer': ticketChange.transfer,
  'ticket.decline': ticketChange.decline,
  'ticket.takeOver': ticketChange.takeOver,
  'ticket.wait': ticketChange.wait,
  'ticket.resume': ticketChange.resume,
  'ticket.reopen': ticketChange.reopen,
  'ticket.comment': ticketChange.comment,
  'ticket.urge': ticketChange.urge,
  'ticket.colleagues': ticketColleagues.colleagues,
  'ticket.call': ticketCall.call,
  'join.find': joinFind.find,
  'join.place': joinPlace.place,
  'join.phone': joinPhone.phone,
  'join.code': joinCode.code,
  'join.ask': joinAsk.ask,
  'join.waiting': joinWaiting.waiting,
  'household.list': householdList.list,
  'household.invite': householdInvite.invite,
  'household.revoke': householdRevoke.revoke,
  'household.remove': householdRemove.remove,
  'fee.get': fee.get,
  'fee.save': fee.save,
  'round.board': roundWatch.board,
  'round.doubts': roundWatch.doubts,
  'round.check': roundWatch.check,
  'round.month': roundWatch.month,
  'run.list': run.list,
  'run.get': run.get,
  'run.begin': run.begin,
  'run.issue': run.issue,
  'run.drop': run.drop,
  'mine.get': mineGet.get,
  'mine.correct': mineCorrect.correct,
  'mine.photo': minePhoto.photo,
  'mine.forget': mineForget.forget,
  'duty.mine': dutyMine.mine,
  'duty.switch': dutyMine.toggle,
  'duty.leave': dutyMine.leave,
  'duty.return': dutyMine.comeBackEarly,
  'duty.save': zoneEdit.saveOne,
  'duty.remove': zoneEdit.removeOne,
  'duty.try': dutyAttempt.attempt,
  'zone.map': zoneEdit.view,
  'zone.save': zoneEdit.save,
  'zone.remove': zoneEdit.remove,
  'holiday.save': zoneEdit.saveDays,
  'staff.invite': staffInvite.invite,
  'staff.reinvite': staffInvite.reinvite,
  'staff.save': staffPosts.save,
  'staff.post': staffPosts.post,
  'staff.remove': staffPosts.remove,
  'people.list': peopleList.list,
  'person.get': person.get,
  'person.reveal': person.reveal,
  'person.remove': person.remove,
  'application.list': applicationList.list,
  'application.decide': applicationDecide.decide,
  'audit.list': auditList.list,
  'round.rules': roundRules.view,
  'standard.save': roundRules.save,
  'standard.remove': roundRules.remove,
  'point.save': roundRules.savePlace,
  'point.remove': roundRules.removePlace,
  'point.order': roundRules.order,
  'point.locate': roundRules.setLocation,
  'point.renew': roundRules.renew,
  'company.list': company.list,
  'company.create': company.create,
  'company.manager': company.manager,
  'inbox.list': inboxList.list,
  'inbox.read': inboxRead.read,
  'summary.list': summaryRead.list,
  'summary.get': summaryRead.get,
  'summary.behind': summaryRead.behind,
  'summary.inspect': summaryInspect.inspect,
  'reconcile.list': reconcile.list,
  'reconcile.settle': reconcile.settle,
  'review.list': review.list,
  'review.add': review.add,
  'review.done': review.done,
  'notice.consent': noticeConsent.consent,
  'notice.standing': noticePreferences.standing,
  'notice.preferences': noticePreferences.preferences,
  'notice.prefer': noticePreferences.prefer,
  'letter.dead': letter.dead,
  'letter.resend': letter.resend,
  'round.today': roundRead.today,
  'round.report': roundReport.report,
  'round.others': roundRead.others,
  'round.colleagues': roundRead.colleagues,
  'round.hand': roundChange.hand,
  'round.take': roundChange.take,
  'round.order': roundChange.order,
  'round.get': roundRead.get,
  'round.look': roundChange.look,
  'point.get': point.get,
  'point.call': point.call,
  'point.thank': point.thank,
}

export const main = serve(handlers, {
  whoCalls,
  now: () => Date.now(),
  store: openStore(),
  ring: ringCourier,
  ringCashier,
  ringChecker,
  log: logLine,
})
