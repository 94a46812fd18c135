import { performance } from 'node:perf_hooks'
import type { Input } from '@contract/api'
import { refuse } from '@contract/errors'
import type { FileId, Moment } from '@contract/ids'
import { dayBegins } from '@domain/time/calendar'
import { idFrom } from '../_kit/ids'
import type { Handler } from '../_kit/serve'
import { narrowingOf } from '../_kit/narrowing'
import type { Narrowing, Store } from '../_store/store'
import { breath } from './breath'
import { writeForADay } from './kept-for'
import { TICKET_HEADERS, ticketRow } from './ticket-row'
import { writeWorkbook } from './write-workbook'

/** Tickets read in one call, and the most of one answer; no page is begun after this, ms. */
const PAGE = 500
const BATCH = 2000
const READS_FOR = 8_000
/** More than this is no sheet that anybody reads. */
const MOST = 30_000
const DAY = 24 * 60 * 60_000

/** Where an export goes on: how many parts and rows there are, which half it is in, behind which key. */
interface Place {
  part: number
  rows: number
  half: number
  after?: string
}
type Row = (string | number)[]

/**
 * Tickets as a workbook, in steps that each fit into a function's time: every step leaves a part in the storage under a
 * name that only this tap of this manager gives, and the last puts the parts together. The same step again is the same.
 */
export const exportTickets: Handler<'ticket.export'> = async ({ input, actor, now, store }) => {
  const { communityId } = actor
  const place = placeOf(input.cursor)
  if (!place) return refuse('BAD_INPUT')
  const community = await store.communities.get(communityId)
  const name = idFrom('', community?.salt ?? '', actor._id, input.requestId)
  const path = `exports/${communityId}/${name}`
  const halves = halvesOf(input, now)
  const { rows, ...next } = await readBatch(store, halves, { communityId, everyZone: true }, place)

  const part = await writeForADay(
    store,
    `${path}.part-${place.part}.json`,
    Buffer.from(JSON.stringify(rows)),
    now,
  )
  const total = place.rows + rows.length
  if (next.half < halves.length && total < MOST)
    return { rows: total, next: JSON.stringify({ ...next, part: place.part + 1, rows: total }) }

  const parts = await Promise.all(
    Array.from({ length: place.part + 1 }, (_, at) => partOf(store, part.fileId, place.part, at)),
  )
  await breath()
  const cut = total >= MOST ? [[`只导出前 ${MOST} 条，请缩小范围再导出其余的`]] : []
  const sheet = { name: '报事', rows: [[...TICKET_HEADERS], ...parts.flat(), ...cut] }
  const file = await writeForADay(store, `${path}.xlsx`, writeWorkbook([sheet]), now)
  return { rows: total, file }
}

/** What is open, and then what is done: each in the order of its dates. */
const halvesOf = ({ filter, from, to }: Input<'ticket.export'>, now: Moment): Narrowing[] => {
  const narrowing = {
    ...narrowingOf(filter, now),
    ...(from === undefined ? {} : { createdFrom: dayBegins(from) }),
    ...(to === undefined ? {} : { createdTo: dayBegins(to) + DAY }),
  }
  if (filter?.overdue) return [{ ...narrowing, standing: 'open' }]
  const { standing } = narrowing
  return (standing ? [standing] : (['open', 'done'] as const)).map((each) => ({
    ...narrowing,
    standing: each,
  }))
}

const readBatch = async (
  store: Store,
  halves: readonly Narrowing[],
  box: Parameters<Store['tickets']['page']>[0],
  place: Place,
): Promise<Omit<Place, 'part' | 'rows'> & { rows: Row[] }> => {
  const until = performance.now() + READS_FOR
  const rows: Row[] = []
  let { half, after } = place
  while (half < halves.length && rows.length < BATCH && performance.now() < until) {
    const { items, next } = await store.tickets.page(box, PAGE, after, halves[half])
    rows.push(...items.map(ticketRow))
    after = next
    if (next === undefined) half += 1
  }
  return { rows, half, ...(after === undefined ? {} : { after }) }
}

const partOf = async (store: Store, last: FileId, lastPart: number, part: number): Promise<Row[]> => {
  const id = last.replace(`.part-${lastPart}.json`, `.part-${part}.json`) as FileId
  const content = await store.files.read(id)
  if (!content) throw new Error('a part of an export is gone')
  return JSON.parse(content.toString('utf8')) as Row[]
}

/** A phone may send anything for a cursor; it says where to go on and never what to read. */
const placeOf = (cursor: string | undefined): Place | undefined => {
  if (cursor === undefined) return { part: 0, rows: 0, half: 0 }
  try {
    const { part, rows, half, after } = JSON.parse(cursor) as Place
    const isCount = (count: unknown) => Number.isInteger(count) && (count as number) >= 0
    if (![part, rows, half].every(isCount) || part > 1000) return undefined
    return { part, rows, half, ...(typeof after === 'string' ? { after } : {}) }
  } catch {
    return undefined
  }
}
