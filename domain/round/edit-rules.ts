import { refuse, type Refusal } from '@contract/errors'
import type { SpotId, StandardId, ZoneId } from '@contract/ids'
import type { RoundRules, Standard } from '@contract/standard'
import type { Community, DutyMap, Location, Spot } from '@contract/zone'
import { answersForZone, type Actor } from '@domain/access/policy'
import { nameKey } from '@domain/setup/words'
import { dated, isDone, type Asked } from '@domain/zone/changed'
import { zoneOfSpot } from './plan'
import { isSound } from './standard-fault'

export const rulesOf = ({ rounds }: Pick<Community, 'rounds'>): RoundRules =>
  rounds ?? { standards: [], points: [], byHand: [] }

const timesOf = ({ windows, every }: Standard): string =>
  `${every ? `每 ${every.days} 天` : ''}${windows.map(({ from, to }) => `${from}–${to}`).join('、')}`

/** Puts a standard into the rules, new or instead of the one of its id. Places go by its id: they follow. */
export const saveStandard = (map: DutyMap, standard: Standard, asked: Asked): Community | Refusal => {
  if (isDone(map, asked)) return map
  const rules = rulesOf(map)
  const before = rules.standards.find(({ id }) => id === standard.id)
  const isTaken = rules.standards.some(
    ({ id, kind, name }) =>
      id !== standard.id && kind === standard.kind && nameKey(name) === nameKey(standard.name),
  )
  const isUsed = rules.points.some(({ standardId }) => standardId === standard.id)
  const isTurned = before !== undefined && before.kind !== standard.kind && isUsed
  if (isTaken || isTurned || !isSound(standard)) return refuse('STANDARD_FAULTY')
  const standards = before
    ? rules.standards.map((each) => (each === before ? standard : each))
    : [...rules.standards, standard]
  return dated(
    { ...map, rounds: { ...rules, standards } },
    asked,
    `${before ? '修改' : '新建'}标准「${standard.name}」：${timesOf(standard)}，${standard.minutes} 分钟`,
  )
}

/** A standard by which no place goes any more. */
export const removeStandard = (map: DutyMap, id: StandardId, asked: Asked): Community | Refusal => {
  if (isDone(map, asked)) return map
  const rules = rulesOf(map)
  const standard = rules.standards.find((each) => each.id === id)
  if (!standard) return refuse('MAP_CHANGED')
  if (rules.points.some(({ standardId }) => standardId === id)) return refuse('STANDARD_IN_USE')
  const standards = rules.standards.filter((each) => each !== standard)
  return dated({ ...map, rounds: { ...rules, standards } }, asked, `删除标准「${standard.name}」`)
}

export interface PointWish {
  spotId: SpotId
  name: string
  zoneId: ZoneId
  standardId: StandardId
}

/** A place in rounds: a new one, or one that is there already under another name, in another zone, by another standard. */
export const savePoint = (map: DutyMap, wish: PointWish, asked: Asked): Community | Refusal => {
  if (isDone(map, asked)) return map
  const { spotId, name, zoneId, standardId } = wish
  const rules = rulesOf(map)
  const zone = map.zones.find(({ id }) => id === zoneId)
  const standard = rules.standards.find(({ id }) => id === standardId)
  if (!zone || !standard) return refuse('MAP_CHANGED')
  if (map.spots.some((spot) => spot.id !== spotId && nameKey(spot.name) === nameKey(name)))
    return refuse('NAME_TAKEN')
  const before = map.spots.find(({ id }) => id === spotId)
  const spot: Spot = { ...before, id: spotId, name, zoneId }
  const spots = before ? map.spots.map((each) => (each === before ? spot : each)) : [...map.spots, spot]

  const isOfKind = (id: StandardId) => rules.standards.find((each) => each.id === id)?.kind === standard.kind
  const known = rules.points.find((point) => point.spotId === spotId && isOfKind(point.standardId))
  const point = { spotId, standardId }
  // Where it is new on the way, it comes last; somebody may put it elsewhere.
  const points =
    known && before?.zoneId === zoneId
      ? rules.points.map((each) => (each === known ? point : each))
      : [...rules.points.filter((each) => each !== known), point]
  const isRenamed = before !== undefined && before.name !== name
  return dated(
    { ...map, spots, rounds: { ...rules, points } },
    asked,
    `点位「${isRenamed ? `${before.name}」改名「${name}` : name}」：${zone.name}，按「${standard.name}」做`,
  )
}

/** Out of all rounds. The place itself stays, and so does its code. */
export const removePoint = (map: DutyMap, spotId: SpotId, asked: Asked): Community | Refusal => {
  if (isDone(map, asked)) return map
  const rules = rulesOf(map)
  const points = rules.points.filter((point) => point.spotId !== spotId)
  if (points.length === rules.points.length) return refuse('MAP_CHANGED')
  const name = map.spots.find(({ id }) => id === spotId)?.name ?? spotId
  return dated({ ...map, rounds: { ...rules, points } }, asked, `点位「${name}」不再例行打扫`)
}

/** How one walks in a zone, every one of its places; none at all: as it is learnt. */
export const orderPoints = (
  map: DutyMap,
  zoneId: ZoneId,
  spotIds: readonly SpotId[],
  asked: Asked,
): Community | Refusal => {
  if (isDone(map, asked)) return map
  const rules = rulesOf(map)
  const zone = map.zones.find(({ id }) => id === zoneId)
  if (!zone) return refuse('MAP_CHANGED')
  const byHand = rules.byHand.filter((id) => id !== zoneId)
  if (spotIds.length === 0)
    return dated({ ...map, rounds: { ...rules, byHand } }, asked, `${zone.name}的顺序按平时走的来`)
  const isHere = ({ spotId }: { spotId: SpotId }) => {
    const spot = map.spots.find(({ id }) => id === spotId)
    return spot !== undefined && zoneOfSpot(map, spot)?.id === zoneId
  }
  const here = rules.points.filter(isHere)
  const isWhole =
    new Set(spotIds).size === spotIds.length &&
    here.every(({ spotId }) => spotIds.includes(spotId)) &&
    spotIds.every((id) => here.some(({ spotId }) => spotId === id))
  if (!isWhole) return refuse('MAP_CHANGED')
  const inOrder = [...here].sort((a, b) => spotIds.indexOf(a.spotId) - spotIds.indexOf(b.spotId))
  const points = rules.points.map((point) => (isHere(point) ? (inOrder.shift() ?? point) : point))
  return dated(
    { ...map, rounds: { ...rules, points, byHand: [...byHand, zoneId] } },
    asked,
    `排好了${zone.name}的顺序：${spotIds.length} 处`,
  )
}

/** Where it is, by who stands there: a steward only in their own zones. */
export const locate = (
  map: DutyMap,
  spotId: SpotId,
  location: Location,
  asked: Asked & { actor: Actor },
): Community | Refusal => {
  if (isDone(map, asked)) return map
  const spot = map.spots.find(({ id }) => id === spotId)
  if (!spot) return refuse('PLACE_UNKNOWN')
  if (!answersForZone(asked.actor, zoneOfSpot(map, spot)?.id ?? '')) return refuse('NOT_ALLOWED')
  return dated(withSpot(map, { ...spot, location }), asked, `给「${spot.name}」定了位置`)
}

/** Another code; the one that hangs there is known as old from now on. */
export const renewCode = (map: DutyMap, spotId: SpotId, asked: Asked): Community | Refusal => {
  if (isDone(map, asked)) return map
  const spot = map.spots.find(({ id }) => id === spotId)
  if (!spot) return refuse('PLACE_UNKNOWN')
  const codeTurn = (spot.codeTurn ?? 0) + 1
  return dated(withSpot(map, { ...spot, codeTurn }), asked, `给「${spot.name}」换了新码，旧的要撕掉`)
}

const withSpot = (map: DutyMap, spot: Spot): Community => ({
  ...map,
  spots: map.spots.map((each) => (each.id === spot.id ? spot : each)),
})
