import { VIAS, WAITS } from '@contract/glossary'
import type { Ticket, TicketEvent } from '@contract/ticket'
import { clockTime, dateTime } from '@domain/time/calendar'
import { ofLateness, ofWarning, toSupport } from './of-lateness'
import type { Telling } from './telling'
import { toFollowers } from './to-followers'
import { toGuardian } from './to-guardian'
import { toHousehold } from './to-household'
import { ofAnswers, ofReply, ofVerdict, ofVisitMissed, ofVisitNear } from './of-verdicts'
import { WHO_HEARS } from './who-hears'
import { yuan } from './yuan'

/** What is said of an event, and to whom. `before` is the ticket as it was: who had it hears that they have it no more. */
export const tellings = (ticket: Ticket, event: TicketEvent, before: Ticket): Telling[] => {
  const neighbours = toFollowers(ticket, event)
  const family = ticket.householdId === undefined ? undefined : toHousehold(ticket, event)
  const all: Telling[] = [
    ...toWhomItConcerns(ticket, event, before),
    ...toGuardian(ticket, event),
    ...(neighbours ? [{ ear: 'absorbed' as const, ...neighbours }] : []),
    ...(family ? [{ ear: 'household' as const, ...family, push: TO_MANY }] : []),
    ...(neighbours && ticket.followed ? [{ ear: 'followers' as const, ...neighbours, push: TO_MANY }] : []),
  ]
  return all.filter(({ ear }) => WHO_HEARS[event.type].includes(ear))
}
/** Everybody of them may have agreed to hear of progress. */
const TO_MANY = { template: 'accepted', tip: '' } as const

const toWhomItConcerns = (ticket: Ticket, event: TicketEvent, before: Ticket): Telling[] => {
  const { assignee, place } = ticket
  const { what } = ticket
  const urgent = ticket.urgency === 'emergency' ? '【紧急】' : ''
  const newJob = (title: string, body: string): Telling[] => [
    { ear: 'assignee', title: `${urgent}${title}`, body, push: { template: 'job', tip: '' } },
  ]
  const nowWith = (title: string): Telling[] => [
    {
      ear: 'requester',
      title,
      body: `${assignee.name}（${assignee.post ?? '物业'}）接着负责您的${what}，有进展会马上告诉您。`,
    },
  ]
  switch (event.type) {
    case 'submitted':
    case 'announced':
    case 'unmerged':
      return []
    case 'logged':
      return [
        {
          ear: 'requester',
          title: `${what}已替您登记`,
          body: `${event.by.name}按您的${VIAS[event.via]}登记了这张单子，会一直跟进到办好。`,
        },
      ]
    case 'reclassified':
      return [
        ...newJob(
          `新工单：${what}`,
          `${place.label}，原来报的是${event.from}：${event.reason}。请尽快接单。`,
        ),
        {
          ear: 'before',
          title: `${event.from}已转走`,
          body: `${place.label}的${event.from}改为${event.into}，已交给${event.to.name}，不用再去。`,
        },
        ...nowWith(`${what}已交给${assignee.name}`),
        ...(before.urgency === 'emergency' ? [] : toSupport(ticket)),
      ]
    case 'quoted':
      return [
        {
          ear: 'requester',
          title: `${what}要收费 ${yuan(event.total)}，请您看看`,
          body: `${assignee.name}列了费用明细。您同意后才会动手，不同意也可以直接说。`,
          push: { template: 'visit', tip: `费用${yuan(event.total)}，请您确认` },
        },
      ]
    case 'agreed':
      return event.signature === undefined
        ? [
            {
              ear: 'assignee',
              title: `住户同意了 ${yuan(event.total)}`,
              body: `${place.label}的${what}可以动手了。`,
              push: { template: 'job', tip: '' },
            },
          ]
        : [
            {
              ear: 'requester',
              title: `您已签字同意 ${yuan(event.total)}`,
              body: `在${assignee.name}的手机上签的字。如果不是您或家人签的，请马上联系管家。`,
            },
            {
              ear: 'steward',
              title: `当面签字：${yuan(event.total)}`,
              body: `${place.label}的${what}，${assignee.name}。`,
            },
          ]
    case 'refused':
      return [
        {
          ear: 'assignee',
          title: `住户不同意 ${yuan(event.total)}`,
          body: `${place.label}的${what}：${event.reason}。可以改一改再报价。`,
          push: { template: 'job', tip: '' },
        },
      ]
    case 'answered':
      return [
        {
          ear: 'requester',
          title: `${what}有答复了`,
          body: `${event.plan}。预计 ${dateTime(event.finishBy).slice(5)} 前办好。`,
          push: { template: 'accepted', tip: '有答复了，请您看看' },
        },
      ]
    case 'confirmed':
      return [{ ear: 'assignee', title: `${what}已确认`, body: `${place.label}的${what}，住户确认好了。` }]
    case 'closed':
      return [
        {
          ear: 'requester',
          title: `${what}已结单`,
          body: '七天没有新消息，就当都好了。还有问题请再报一次，也可以补个评价。',
        },
      ]
    case 'entrusted':
      return [
        {
          ear: 'guardian',
          title: `请你跟进：${what}`,
          body: `${place.label}的${what}，${event.by.name}请你跟进到办好：${event.reason}。`,
        },
      ]
    case 'merged':
      return [
        {
          ear: 'requester',
          title: `您的${what}并到了一起`,
          body: `和 ${event.into.number} 是同一件事，一起处理，有进展一样告诉您。`,
        },
        {
          ear: 'before',
          title: `${what}已合并`,
          body: `${place.label}的${what}并到了 ${event.into.number}，不用另跑一趟。`,
        },
      ]
    case 'absorbed':
      return [
        {
          ear: 'assignee',
          title: `又有一户：${what}`,
          body: `${event.from.number} 并到了${place.label}的${what}，一起处理。`,
        },
      ]
    case 'assigned':
      return [
        {
          ear: 'assignee',
          title: `${urgent}新工单：${what}`,
          body: `${place.label}，${ticket.note ?? '没有留言'}。请尽快接单。`,
          push: { template: 'job', tip: '' },
        },
        {
          ear: 'requester',
          title: `${what}已交给${assignee.name}`,
          body: `${assignee.name}（${assignee.post ?? '物业'}）负责您的${what}，接单后会马上告诉您。`,
        },
        ...toSupport(ticket),
      ]
    case 'handedOver':
      return [
        {
          ear: 'assignee',
          title: `${urgent}转来的工单：${what}`,
          body: `${event.from}已离岗，${place.label}的${what}转给你。请尽快接单。`,
          push: { template: 'job', tip: '' },
        },
        {
          ear: 'requester',
          title: `${what}已转给${assignee.name}`,
          body: `${event.from}已离岗，${assignee.name}（${assignee.post ?? '物业'}）接着负责您的${what}。`,
        },
      ]
    case 'transferred':
      return [
        ...newJob(
          `转来的工单：${what}`,
          `${event.by.name}把${place.label}的${what}转给你：${event.reason}。请尽快接单。`,
        ),
        {
          ear: 'before',
          title: `${what}已转走`,
          body: `${place.label}的${what}已由${event.by.name}转给${event.to.name}，不用再去。`,
        },
        ...nowWith(`${what}已转给${assignee.name}`),
      ]
    case 'declined':
      return [
        ...newJob(
          `新工单：${what}`,
          `${place.label}，${ticket.note ?? '没有留言'}。${event.by.name}不方便接，请你尽快接单。`,
        ),
        {
          ear: 'steward',
          title: `${event.by.name}不方便接：${what}`,
          body: `${place.label}，${event.reason}。已转给${event.to.name}。`,
        },
        ...nowWith(`${what}已转给${assignee.name}`),
      ]
    case 'takenOver':
      return [
        {
          ear: 'before',
          title: `${what}由${event.by.name}接手`,
          body: `${place.label}的${what}已由${event.by.name}接手，不用再去。`,
        },
        ...nowWith(`${assignee.name}接手了您的${what}`),
      ]
    case 'paused': {
      const words = `${WAITS[event.for]}，${dateTime(event.until).slice(5)}前有消息`
      return [
        {
          ear: 'requester',
          title: `${what}要等一等`,
          body: `${words}。${event.note ?? ''}`,
          push: { template: 'accepted', tip: words },
        },
        {
          ear: 'steward',
          title: `${what}在等待`,
          body: `${place.label}，${assignee.name}：${words}。${event.note ?? ''}`,
        },
      ]
    }
    case 'resumed':
      return [
        {
          ear: 'requester',
          title: `${what}接着处理`,
          body: `${assignee.name}接着处理您的${what}，出发时会告诉您几点到。`,
        },
      ]
    case 'reopened':
      return [
        ...newJob(`返修：${what}`, `${place.label}：${event.reason}。请尽快接单。`),
        {
          ear: 'steward',
          title: `返修：${what}`,
          body: `${place.label}，${event.reason}。已交回${event.to.name}。`,
        },
      ]
    case 'commented': {
      const telling = { title: `${what}有新留言`, body: `${sayer(event.by)}：${event.words}` }
      const staff: Telling[] = [
        { ear: 'assignee', ...telling },
        { ear: 'steward', ...telling },
      ]
      if (event.internal) return staff
      return event.by.role === 'resident'
        ? [{ ear: 'assignee', ...telling }]
        : [
            { ear: 'requester', ...telling },
            { ear: 'assignee', ...telling },
          ]
    }
    case 'urged':
      return [
        ...newJob(`住户在催：${what}`, `${place.label}的${what}，住户催了一次，请尽快处理或说明。`),
        {
          ear: 'steward',
          title: `住户在催：${what}`,
          body: `${place.label}的${what}，在${assignee.name}手上。`,
        },
      ]
    case 'accepted':
      return [
        {
          ear: 'requester',
          title: `${assignee.name}已接单`,
          body: `${assignee.name}已接下您的${what}，出发时会告诉您几点到。`,
          push: { template: 'accepted', tip: '出发时会告诉您几点到' },
        },
      ]
    case 'departed': {
      const eta = `预计 ${clockTime(event.etaAt)} 到`
      return [
        {
          ear: 'requester',
          title: `${assignee.name}已出发`,
          body: `${assignee.name}正在去${place.label}的路上，${eta}。`,
          push: { template: 'visit', tip: `已出发，${eta}` },
        },
      ]
    }
    case 'arrived':
      return [
        {
          ear: 'requester',
          title: `${assignee.name}已到达`,
          body: `${assignee.name}已到${place.label}，正在处理${what}。`,
          push: { template: 'visit', tip: '已到达，请留意门铃' },
        },
      ]
    case 'finished':
      return [
        {
          ear: 'requester',
          title: `${what}已处理好`,
          body: `${assignee.name}说：${event.note}。${ticket.bill ? `共 ${yuan(ticket.bill.total)}。` : ''}请您看看满意吗，给个评价。${ticket.visit?.how === 'app' ? '还有三个小问题想问您。' : ''}`,
          push: { template: 'closed', tip: '已处理好，请您评价' },
        },
      ]
    case 'cancelled':
      return [
        {
          ear: 'assignee',
          title: `工单已取消：${what}`,
          body: `${place.label}的${what}已由${sayer(event.by)}取消，不用再去。原因：${event.reason}`,
          push: { template: 'job', tip: '' },
        },
        {
          ear: 'requester',
          title: `您的${what}已取消`,
          body: `${sayer(event.by)}取消了这张单子。原因：${event.reason}。如还需要，请再报一次。`,
          push: { template: 'closed', tip: '已取消，如需要请再报一次' },
        },
      ]
    case 'warned':
      return event.promise === 'visit' ? ofVisitNear(ticket, event) : ofWarning(ticket, event)
    case 'lapsed':
      return ticket.open ? ofLateness(ticket, event) : ofVisitMissed(ticket)
    case 'rated':
    case 'rerated':
      return ofVerdict(ticket, event)
    case 'replied':
      return ofReply(ticket, event)
    case 'visited':
      return ofAnswers(before, event)
  }
  return event satisfies never
}

/** A resident's name stays in the ticket, where it can be taken out; what lies in others' inboxes has none. */
const sayer = ({ name, role }: TicketEvent['by']): string => (role === 'resident' ? '住户' : name)
