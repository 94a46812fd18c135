import type { Kind } from '@contract/catalogue'
import { triage, type Triage } from '@domain/ticket/triage'

interface Said {
  note: string
  calm?: string | undefined
}

/** They said that this word is no danger, and there is no other. */
export const isCalm = (kind: Kind, { note, calm }: Said): boolean =>
  calm !== undefined &&
  note.includes(calm) &&
  triage(kind, { note: note.split(calm).join('') }).alarm === undefined

/** The same rule as the server's, so that the promise on the screen is the one that will be kept. */
export const judge = (kind: Kind, said: Said): Triage =>
  triage(kind, { note: said.note, calm: isCalm(kind, said) })
