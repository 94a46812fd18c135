import type { FoundHouse } from '@/components/unit-picker/use-house'
import { callerOf, type LogDraft } from './draft'

/** The first thing that is still to be asked of who is on the telephone. */
export const missing = (draft: LogDraft, found: FoundHouse | undefined): string => {
  if (!draft.kind) return '先选什么事'
  if (draft.where === 'spot' && !draft.spot) return '再选在哪个地方'
  if (draft.where === 'house' && !found) return draft.staircase ? '再填房号' : '再选楼栋单元'
  return callerOf(draft, found) ? '' : '再问一下是谁报的'
}
