import type { Ticket, TicketEvent } from '@contract/ticket'
import { clockTime, dateTime } from '@domain/time/calendar'
import type { Telling } from './telling'
import { yuan } from './yuan'

/** What the family hears of what one of them asked for: what somebody at home should know, and no more. */
export const toHousehold = (
  ticket: Ticket,
  event: TicketEvent,
): Pick<Telling, 'title' | 'body'> | undefined => {
  const { what, assignee } = ticket
  switch (event.type) {
    case 'departed':
      return {
        title: `家里的${what}：${assignee.name}在路上`,
        body: `预计 ${clockTime(event.etaAt)} 到，家里有人的话请留意门铃。`,
      }
    case 'quoted':
      return {
        title: `家里的${what}要收费 ${yuan(event.total)}`,
        body: '家人任何一位同意后才会动手。',
      }
    case 'answered':
      return {
        title: `家里问的${what}有答复了`,
        body: `${event.plan}。预计 ${dateTime(event.finishBy).slice(5)} 前办好。`,
      }
    case 'finished':
      return { title: `家里的${what}处理好了`, body: `${assignee.name}说：${event.note}。` }
    case 'reopened':
      return { title: `家里的${what}在返修`, body: `${event.reason}。已请${assignee.name}再来。` }
    case 'cancelled':
      return { title: `家里的${what}取消了`, body: `原因：${event.reason}。如还需要，请再报一次。` }
    case 'replied':
      return { title: `家里的${what}评价有回复了`, body: `${event.by.name}：${event.words}` }
    case 'submitted':
    case 'logged':
    case 'announced':
    case 'assigned':
    case 'handedOver':
    case 'transferred':
    case 'reclassified':
    case 'declined':
    case 'takenOver':
    case 'accepted':
    case 'arrived':
    case 'paused':
    case 'resumed':
    case 'agreed':
    case 'refused':
    case 'confirmed':
    case 'closed':
    case 'rated':
    case 'rerated':
    case 'visited':
    case 'merged':
    case 'unmerged':
    case 'absorbed':
    case 'entrusted':
    case 'commented':
    case 'urged':
    case 'warned':
    case 'lapsed':
      return undefined
  }
  return event satisfies never
}
