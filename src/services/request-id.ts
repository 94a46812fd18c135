import type { RequestId } from '@contract/ids'

const letters = () => Math.random().toString(36).slice(2, 10)

/** One for each tap, and for every try of that tap. */
export const newRequestId = (): RequestId =>
  `${Date.now().toString(36)}-${letters()}${letters()}` as RequestId

/** A tap keeps its id until it is answered, so that pressing again after silence is still that tap. */
export const createTaps = () => {
  const unanswered = new Map<string, RequestId>()
  return {
    /** Words changed after silence are another tap, or the server would answer for the old ones. */
    idOf: (tap: string, kept?: RequestId): RequestId => {
      const requestId = kept ?? unanswered.get(tap) ?? newRequestId()
      unanswered.set(tap, requestId)
      return requestId
    },
    answered: (tap: string): void => void unanswered.delete(tap),
  }
}
