import type { Nature, Urgency } from '@contract/catalogue'
import type { Moment } from '@contract/ids'
import type { AlikeTicket } from '@contract/ticket'
import type { Slot } from '@contract/ticket-fields'
import { slotInWords } from './slots'
import { whenInWords } from './times'

/** What is asked first: what is wrong, or what somebody wants to say. */
export const ASKS: Record<Nature, { title: string; hint: string; placeholder: string }> = {
  repair: { title: '哪里不好？', hint: '可以不填', placeholder: '也可以自己写几句' },
  complaint: { title: '您想说什么？', hint: '说得越具体，办得越快', placeholder: '什么时候、在哪里、怎么了' },
  question: { title: '您想问什么？', hint: '管家会回答您', placeholder: '写下您的问题' },
  praise: { title: '您想表扬谁？', hint: '他会看到您的话', placeholder: '谁帮了您，怎么帮的' },
  suggestion: { title: '您有什么建议？', hint: '每一条都有人看', placeholder: '写下您的想法' },
}

/** What follows from 提交, above the button that does it. */
export const promise = (
  {
    nature,
    urgency,
    slot,
    empty,
  }: { nature: Nature; urgency: Urgency; slot?: Slot | undefined; empty: boolean },
  now: Moment,
): string => {
  if (urgency === 'emergency') return '提交后立刻派人，一直跟到底'
  if (nature !== 'repair') return empty ? '先写几句，或说一段语音' : '提交后管家会看，有结果就告诉您'
  return slot ? `提交后约师傅 ${slotInWords(slot, now)} 上门` : '提交后马上派给值班的人'
}

/** Why it is an emergency, or is none. */
export const URGENT = {
  said: (alarm: string) => `因为写了“${alarm}”，按紧急情况处理，马上派人`,
  kind: (word: string) => `${word}都按紧急情况处理，马上派人`,
  calm: '好的，按普通单子处理',
} as const

const STAGE: Partial<Record<AlikeTicket['state'], string>> = {
  assigned: '已经派出',
  waiting: '要等一等才能接着办',
}

/** 3号楼有一张漏水的单子正在处理（王建国，20:30 提交，3 位邻居也在等） */
export const alikeInWords = (
  { near, what, state, assignee, createdAt, followers, mine }: AlikeTicket,
  now: Moment,
): string => {
  const stage = STAGE[state] ?? '正在处理'
  const others = followers > 0 ? `，${followers} 位邻居也在等` : ''
  const about = `${assignee}，${whenInWords(createdAt, now)} 提交`
  // Who waits for it already may be one of the others.
  return mine
    ? `${near}${what}的单子您已经在等了，${stage}（${about}）`
    : `${near}有一张${what}的单子${stage}（${about}${others}）`
}

export const untilInWords = (until: Moment | undefined, now: Moment): string | undefined =>
  until === undefined || until < now ? undefined : `预计 ${whenInWords(until, now)} 恢复`
