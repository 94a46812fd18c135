import type { RequestId } from '@contract/ids'

const letters = () => Math.random().toString(36).slice(2, 10)

/** One for each tap, and for every try of that tap. */
export const newRequestId = (): RequestId =>
  `${Date.now().toString(36)}-${letters()}${letters()}` as RequestId
