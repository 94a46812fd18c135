import { PROMISES, VIAS } from '@contract/glossary'
import type { Moment } from '@contract/ids'
import type { TicketEvent } from '@contract/ticket'
import { yuan } from './money'
import { whenInWords } from './times'
import { tagsInWords } from './verdicts'
import { visitedInWords } from './visits'
import { WAITS_FOR } from './waits'

const recipient = ({ name, post }: { name: string; post: string }): string =>
  post ? `${name}（${post}）` : name

/** One plain sentence for what happened, with the name of who did it. */
export const happened = (event: TicketEvent, now: Moment): string => {
  const who = event.by.name
  switch (event.type) {
    case 'submitted':
      return `${who} 提交了这张单子`
    case 'logged':
      return `${who} 替 ${event.for} 登记（${VIAS[event.via]}）`
    case 'announced':
      return `${who} 发了通告`
    case 'assigned':
      return `已派给 ${recipient(event.to)}`
    case 'handedOver':
      return `${event.from} 已离岗，转给 ${recipient(event.to)}`
    case 'transferred':
      return `${who} 转给了 ${recipient(event.to)}`
    case 'declined':
      return `${who} 不方便接，已转给 ${recipient(event.to)}`
    case 'reclassified':
      return `${who} 把${event.from}改为${event.into}，交给 ${recipient(event.to)}`
    case 'takenOver':
      return `${who} 接手处理，原来是 ${event.from} 负责`
    case 'paused':
      return `${who} ${WAITS_FOR[event.for]}，预计 ${whenInWords(event.until, now)} 前有消息`
    case 'resumed':
      return `${who} 接着处理了`
    case 'quoted':
      return `${who} 报价 ${yuan(event.total)}，等同意`
    case 'agreed':
      return event.signature === undefined
        ? `${who} 同意了报价 ${yuan(event.total)}`
        : `报价 ${yuan(event.total)} 已签字同意，在 ${who} 的手机上`
    case 'refused':
      return `${who} 没有同意报价 ${yuan(event.total)}`
    case 'answered':
      return `${who} 答复了，${whenInWords(event.finishBy, now)} 前办好`
    case 'confirmed':
      return `${who} 确认处理好了`
    case 'closed':
      return '七天没有新消息，已自动结单'
    case 'entrusted':
      return `${who} 请 ${recipient(event.to)} 接着跟进`
    case 'merged':
      return `${who} 并入了 ${event.into.number}，一起处理`
    case 'unmerged':
      return `${event.from.number} 取消了，这张单子重新派出`
    case 'absorbed':
      return `${event.from.number} 并到这里，一起处理`
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
    case 'warned':
      return `快到时间：${whenInWords(event.dueAt, now)} 前要${PROMISES[event.promise]}`
    case 'lapsed':
      return lapsedInWords(event)
    case 'rated':
      return `${who} 评了 ${event.stars} 星`
    case 'rerated':
      return `${who} 把评价改成 ${event.stars} 星`
    case 'replied':
      return `${who} 回复了评价`
    case 'visited':
      return visitedInWords(event)
  }
  return event satisfies never
}

/** Late, and who has it or sees to it now. */
const lapsedInWords = ({ moved, from, to, step }: Extract<TicketEvent, { type: 'lapsed' }>): string => {
  if (moved) return `超时，从${from}改派 ${recipient(to)}`
  return step === 'person' ? `${from}手上超时` : `${from}手上超时，${recipient(to)} 督办`
}

/** The person's own words that came with it, if any. */
export const saidWith = (event: TicketEvent): string | undefined => {
  switch (event.type) {
    case 'finished':
      return event.note
    case 'cancelled':
    case 'transferred':
    case 'reclassified':
    case 'declined':
    case 'refused':
    case 'entrusted':
    case 'reopened':
    case 'lapsed':
      // A neighbour is not told why.
      return event.reason === '' ? undefined : event.reason
    case 'announced':
      return event.text
    case 'answered':
      return event.plan
    case 'rated':
    case 'rerated':
      return [event.tags && tagsInWords(event.tags), event.words].filter(Boolean).join('；') || undefined
    case 'replied':
    case 'commented':
      return event.words
    case 'visited':
      return event.answers?.words
    case 'paused':
    case 'quoted':
      return event.note
    case 'submitted':
    case 'logged':
    case 'assigned':
    case 'handedOver':
    case 'takenOver':
    case 'resumed':
    case 'agreed':
    case 'confirmed':
    case 'closed':
    case 'merged':
    case 'unmerged':
    case 'absorbed':
    case 'urged':
    case 'accepted':
    case 'departed':
    case 'arrived':
    case 'warned':
      return undefined
  }
  return event satisfies never
}

/** Done where there was no signal, heard of later: for who answers for it. */
export const heardLater = ({ at, heardAt }: TicketEvent, now: Moment): string | undefined =>
  heardAt === undefined
    ? undefined
    : `（${whenInWords(at, now)} 做的，${whenInWords(heardAt, now)} 才有信号）`
