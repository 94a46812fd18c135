import { WAITS } from '@contract/glossary'
import type { Ticket, TicketEvent } from '@contract/ticket'
import { clockTime, dateTime } from '@domain/time/calendar'
import type { Telling } from './telling'

/** What neighbours hear who have the same trouble. Undefined: nothing they wait for. No names but of staff, no doors. */
export const toFollowers = (
  ticket: Ticket,
  event: TicketEvent,
): Pick<Telling, 'title' | 'body'> | undefined => {
  const { what, assignee, place } = ticket
  const where = `${place.near}的${what}`
  switch (event.type) {
    case 'accepted':
      return { title: `${where}有人接了`, body: `${assignee.name}已接单，有进展会告诉您。` }
    case 'departed':
      return { title: `${where}有人在路上了`, body: `${assignee.name}预计 ${clockTime(event.etaAt)} 到。` }
    case 'paused':
      return {
        title: `${where}要等一等`,
        body: `${WAITS[event.for]}，${dateTime(event.until).slice(5)}前有消息。`,
      }
    case 'finished':
      return { title: `${where}处理好了`, body: '如果您那里还没好，请再报一次，马上安排。' }
    case 'reopened':
      return { title: `${where}在返修`, body: '有邻居说还没好，已请师傅再来。' }
    case 'cancelled':
      return { title: `${where}的单子取消了`, body: '如果您那里还没好，请自己报一次，马上安排。' }
    case 'merged':
      return { title: `${where}并到了一起`, body: `和 ${event.into.number} 一起处理，有进展一样告诉您。` }
    case 'submitted':
    case 'logged':
    case 'announced':
    case 'assigned':
    case 'handedOver':
    case 'transferred':
    case 'reclassified':
    case 'declined':
    case 'takenOver':
    case 'resumed':
    case 'quoted':
    case 'agreed':
    case 'refused':
    case 'answered':
    case 'confirmed':
    case 'closed':
    case 'entrusted':
    case 'unmerged':
    case 'absorbed':
    case 'commented':
    case 'urged':
    case 'arrived':
    case 'warned':
    case 'lapsed':
    case 'rated':
    case 'rerated':
    case 'replied':
    case 'visited':
      return undefined
  }
  return event satisfies never
}
