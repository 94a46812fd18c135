import type { Comment } from '@contract/post'
import { sortableMoment } from '@domain/time/sortable'

/** The comment, found under its post while it is public and not otherwise: whoever changes its state puts it through this. */
export const placed = (comment: Comment): Comment => ({
  ...comment,
  sortKey: comment.state === 'public' ? `${sortableMoment(comment.createdAt)}:${comment._id}` : '',
})
