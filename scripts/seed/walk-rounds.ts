import type { FileId, RequestId } from '@contract/ids'
import type { Member } from '@contract/member'
import type { CheckIn, Round, Stop } from '@contract/round'
import type { Community, DutyMap } from '@contract/zone'
import { RESIDENTS_FROM } from '@domain/people/keys'
import { checkInAll } from '@domain/round/check-in'
import { lapse } from '@domain/round/lapse'
import { made } from '@domain/round/mend'
import { plannedRounds } from '@domain/round/plan'
import { standardOf } from '@domain/round/points'
import { calendarDay, dayBegins } from '@domain/time/calendar'
import { staffOf } from '@domain/zone/staff'
import { spotCode, spotOfCode } from '../../cloudfunctions/_kit/spot-code'
import { squarePng } from '../../localcloud/wechat/png'
import deployment from '../../config/deployment.json'
import { importDocuments } from './import-documents'
import { dayAfter } from '@domain/time/days'

const MINUTE = 60_000
/** Days before today on which somebody has walked. */
const DAYS = 3
/** Of so many stops, which one was forgotten, could not be done, was done late, or without the code. */
const EVERY = 17
const FORGOTTEN = 5
const LOCKED = 9
const LATE = 13
const UNSCANNED = 2

interface Cloud {
  url: string
  map: DutyMap
}

/**
 * The last days' rounds, planned and walked by the rules themselves: who was on duty scanned, ticked and took a picture,
 * place after place, and not everything went well. Of today, what is over by now; the clock makes the rest.
 */
export const walkRounds = async (url: string, now: number): Promise<void> => {
  const cloud = { url, map: await mapOf(url) }
  const today = calendarDay(now)
  const rounds: Round[] = []
  for (let ago = DAYS; ago >= 0; ago -= 1) {
    const day = dayAfter(today, -ago)
    for (const planned of plannedRounds(cloud.map, [day], [], dayBegins(day))) {
      const round = made(planned, new Set(), dayBegins(day))
      if (round) rounds.push(await walked(cloud, round, ago, now))
    }
  }
  await forgetRounds(url)
  await importDocuments(url, 'rounds', rounds)
}

/** The clock that charged a month made those of that day, and nobody was there to walk them. */
const forgetRounds = async (url: string): Promise<void> => {
  for (const { _id } of await documentsOf<Round>(url, 'rounds'))
    await fetch(`${url}/admin?env=import`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        action: 'database.removeDocument',
        collectionName: 'rounds',
        query: JSON.stringify({ _id }),
        multi: false,
      }),
    })
}

const documentsOf = async <T>(url: string, collection: string): Promise<T[]> => {
  const all: T[] = []
  for (let before: string | null = ''; before !== null;) {
    const from: string = before === '' ? '' : `?before=${encodeURIComponent(before)}`
    const response = await fetch(`${url}/documents/${collection}${from}`)
    // Before the first of them is written there is no collection.
    if (response.status === 404) return []
    const page = (await response.json()) as { documents: T[]; next: string | null }
    all.push(...page.documents)
    before = page.next
  }
  return all
}

const mapOf = async (url: string): Promise<DutyMap> => {
  const communities = await documentsOf<Community>(url, 'communities')
  const community = communities.find(({ kind }) => kind === 'community')
  if (!community) throw new Error('there is nowhere to walk')
  const people = (await documentsOf<Member>(url, 'members')).filter(
    ({ communityId, active, boxKey }) => communityId === community._id && active && boxKey < RESIDENTS_FROM,
  )
  return { ...community, staff: people.map(staffOf) }
}

const walked = async (cloud: Cloud, round: Round, ago: number, now: number): Promise<Round> => {
  let current = round
  let free = 0
  for (const [index, stop] of round.stops.entries()) {
    const turn = (index + ago * 7 + round.zoneName.charCodeAt(0)) % EVERY
    if (turn === FORGOTTEN) continue
    const began = Math.max(free, stop.from + 5 * MINUTE)
    const doneAt = turn === LATE ? stop.to + 12 * MINUTE : began + stop.minutes * MINUTE
    if (doneAt > now) continue
    if (turn !== LATE) free = doneAt
    current = await checkedIn(cloud, current, stop, doneAt, turn)
  }
  const over = Math.min(now, Math.max(...round.stops.map(({ to }) => to)))
  if (ago === 0) return current
  // Stewards have heard of it in their time.
  const { outboxDueAt: _, ...rest } = lapse(current, cloud.map, over)
  return { ...rest, outbox: [] }
}

const checkedIn = async (
  { url, map }: Cloud,
  round: Round,
  stop: Stop,
  doneAt: number,
  turn: number,
): Promise<Round> => {
  const isLocked = turn === LOCKED
  const spot = map.spots.find(({ id }) => id === stop.spotId)
  const { memberId, name, openid = '' } = stop.holder
  const code = spot && turn !== UNSCANNED ? spotCode(map, spot) : undefined
  const item: CheckIn = {
    requestId: `seed-walk-${stop.id}-${doneAt}` as RequestId,
    roundId: round._id,
    spotId: stop.spotId,
    ...(code === undefined ? {} : { code }),
    doneAt,
    outcome: isLocked ? 'blocked' : 'done',
    ticks: (standardOf(map, stop.standardId)?.ticks ?? []).map(({ id }) => id),
    photos: isLocked ? [] : [await photograph(url, openid, `${stop.id}-${doneAt}`)],
    ...(isLocked ? { block: 'locked', words: '门锁着，没找到钥匙' } : {}),
  }
  const walk = {
    by: { memberId, name, openid },
    now: doneAt + MINUTE / 2,
    sentAt: doneAt + MINUTE / 2,
    community: map,
    environment: deployment.envId,
    readCode: (scanned: NonNullable<CheckIn['code']>) => spotOfCode(map, scanned),
  }
  return checkInAll(round, [item], walk).round
}

const SIZE = 160
/** A picture of nothing in particular, another one for every name. */
const drawing = (name: string): Buffer => {
  let seed = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7)
  const next = (most: number): number => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % most
  }
  const blocks = Array.from({ length: 12 }, () => ({
    x: next(SIZE),
    y: next(SIZE),
    size: 12 + next(60),
    grey: next(256),
  }))
  const greyAt = (x: number, y: number): number =>
    blocks.find(
      (block) => x >= block.x && y >= block.y && x < block.x + block.size && y < block.y + block.size,
    )?.grey ?? 200
  return squarePng(SIZE, greyAt)
}

const photograph = async (url: string, openid: string, name: string): Promise<FileId> => {
  const response = await fetch(`${url}/storage/photos/seed-${name.replace(/[^\w-]/g, '-')}.png`, {
    method: 'PUT',
    headers: { 'x-wx-openid': openid },
    body: new Uint8Array(drawing(name)),
  })
  return ((await response.json()) as { fileID: string }).fileID as FileId
}
