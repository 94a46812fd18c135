import type { PostCounts, Reaction } from '@contract/post'

/** What was found beside a post: how many thanked, followed and spoke, and what the one who looks has done. */
export interface Engagement {
  counts: PostCounts
  reacted: Reaction[]
}
