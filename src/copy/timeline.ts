import type { Moment } from '@contract/ids'
import type { TicketEvent } from '@contract/ticket'
import { whenInWords } from './times'
import { WAITS_FOR } from './waits'

const recipient = ({ name, post }: { name: string; post: string }): string =>
  post ? `${name}（${post}）` : name

/** One plain sentence for what happened, with the name of who did it. */
export const happened = (event: TicketEvent, now: Moment): string => {
  const who = event.by.name
  switch (event.type) {
    case 'submitted':
      return `${who} 提交了这张单子`
    case 'assigned':
      return `已派给 ${recipient(event.to)}`
    case 'handedOver':
      return `${event.from} 已离岗，转给 ${recipient(event.to)}`
    case 'transferred':
      return `${who} 转给了 ${recipient(event.to)}`
    case 'declined':
      return `${who} 不方便接，已转给 ${recipient(event.to)}`
    case 'takenOver':
      return `${who} 接手处理，原来是 ${event.from} 负责`
    case 'paused':
      return `${who} ${WAITS_FOR[event.for]}，预计 ${whenInWords(event.until, now)} 前有消息`
    case 'resumed':
      return `${who} 接着处理了`
    case 'reopened':
      return `${who} 说还没好，已交回 ${recipient(event.to)}`
    case 'commented':
      return event.internal ? `${who} 写了备注` : `${who} 留了言`
    case 'urged':
      return `${who} 催了一下`
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
    case 'transferred':
    case 'declined':
    case 'reopened':
      return event.reason
    case 'rated':
    case 'commented':
      return event.words
    case 'paused':
      return event.note
    case 'submitted':
    case 'assigned':
    case 'handedOver':
    case 'takenOver':
    case 'resumed':
    case 'urged':
    case 'accepted':
    case 'departed':
    case 'arrived':
      return undefined
  }
  return event satisfies never
}
