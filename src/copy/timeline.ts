import type { Moment } from '@contract/ids'
import type { TicketEvent } from '@contract/ticket'
import { whenInWords } from './times'

/** One plain sentence for what happened, with the name of who did it. */
export const happened = (event: TicketEvent, now: Moment): string => {
  const who = event.by.name
  switch (event.type) {
    case 'submitted':
      return `${who} 提交了这张单子`
    case 'assigned':
      return event.to.post ? `已派给 ${event.to.name}（${event.to.post}）` : `已派给 ${event.to.name}`
    case 'handedOver':
      return `${event.from} 已离岗，转给 ${event.to.name}${event.to.post ? `（${event.to.post}）` : ''}`
    case 'accepted':
      return `${who} 已接单`
    case 'departed':
      return `${who} 已出发，预计 ${whenInWords(event.etaAt, now)} 到`
    case 'arrived':
      return `${who} 已到场，正在处理`
    case 'finished':
      return `${who} 已完工`
    case 'cancelled':
      return `${who} 取消了这张单子`
    case 'rated':
      return `${who} 评了 ${event.stars} 星`
  }
  return event satisfies never
}

/** The person's own words that came with it, if any. */
export const saidWith = (event: TicketEvent): string | undefined => {
  switch (event.type) {
    case 'finished':
      return event.note
    case 'cancelled':
      return event.reason
    case 'rated':
      return event.words
    case 'submitted':
    case 'assigned':
    case 'handedOver':
    case 'accepted':
    case 'departed':
    case 'arrived':
      return undefined
  }
  return event satisfies never
}
