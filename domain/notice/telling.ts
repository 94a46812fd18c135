import type { TemplateKey, Topic } from '@contract/notice'

/** In which part somebody hears of a ticket. One may have several, and hears it once, in the first that is told. */
export type Ear =
  /** Who asked. */
  | 'requester'
  /** Whose own request went into this one. */
  | 'absorbed'
  /** Who looks after the house with them. */
  | 'household'
  /** Who said 我也是. */
  | 'followers'
  /** Who has it, and who had it until now. */
  | 'assignee'
  | 'before'
  /** To whom a broken promise has gone up. */
  | 'seesToIt'
  | 'steward'
  | 'guardian'
  /** Who is to ask how it went. */
  | 'visitor'
  /** In danger: everybody who was rung. */
  | 'called'

/** What it is to them: they may not want WeChat messages of it. */
export const TOPIC_OF: Record<Ear, Topic> = {
  requester: 'progress',
  absorbed: 'follow',
  household: 'household',
  followers: 'follow',
  assignee: 'job',
  before: 'job',
  seesToIt: 'watch',
  steward: 'watch',
  guardian: 'watch',
  visitor: 'watch',
  called: 'job',
}

/** One thing said in one part. */
export interface Telling {
  ear: Ear
  title: string
  body: string
  /** With a subscribe message, `tip` is its third line. */
  push?: { template: TemplateKey; tip: string }
}
