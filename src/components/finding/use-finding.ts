import { useState } from 'react'
import type { TicketFilter } from '@contract/ticket'
import { useSettled } from '@/components/search-box/use-settled'
import { narrowingInWords, STANDINGS, type Narrowing, type Standing } from '@/copy/finding'

/** Nobody asks the cloud for every letter. Milliseconds. */
const TYPING = 300

export interface Finding {
  words: string
  standing: Standing
  narrowing: Narrowing
  /** For `ticket.list`, once typing has settled; undefined where nothing is looked for. */
  filter: TicketFilter | undefined
  /** How many questions of the sheet are answered. */
  narrowed: number
  /** What is looked for, part by part, as it is read. */
  inWords: string[]
  write: (words: string) => void
  stand: (standing: Standing) => void
  narrow: (narrowing: Narrowing) => void
  clear: () => void
}

const filterOf = (words: string, standing: Standing, narrowing: Narrowing): TicketFilter => {
  const { state, kind, place, person, overdue } = narrowing
  return {
    ...(words === '' ? {} : { q: words }),
    ...(standing === 'all' ? {} : { standing }),
    ...(state ? { state } : {}),
    ...(kind ? { kind: kind.id } : {}),
    ...(place ? { placeId: place.id } : {}),
    ...(person ? { assigneeId: person.id } : {}),
    ...(overdue ? { overdue } : {}),
  }
}

/** What somebody looks for among their tickets. Questions that would contradict each other give way to the last one. */
export const useFinding = (): Finding => {
  const [words, setWords] = useState('')
  const [standing, setStanding] = useState<Standing>('all')
  const [narrowing, setNarrowing] = useState<Narrowing>({})
  const settled = useSettled(words.trim(), TYPING)
  const filter = filterOf(settled, standing, narrowing)
  const parts = narrowingInWords(narrowing)
  return {
    words,
    standing,
    narrowing,
    filter: Object.keys(filter).length === 0 ? undefined : filter,
    narrowed: parts.length,
    inWords: [
      ...(settled === '' ? [] : [settled]),
      ...(standing === 'all' ? [] : [STANDINGS[standing]]),
      ...parts,
    ],
    write: setWords,
    stand: (next) => {
      setStanding(next)
      if (next !== 'all') setNarrowing({ ...narrowing, state: undefined, overdue: undefined })
    },
    narrow: (next) => {
      setNarrowing(next)
      // A state says already whether it runs; what is overdue always does.
      if (next.state || next.overdue) setStanding('all')
    },
    clear: () => {
      setWords('')
      setStanding('all')
      setNarrowing({})
    },
  }
}
