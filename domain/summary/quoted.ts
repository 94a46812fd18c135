import { FORGOTTEN } from '@contract/ticket'
import type { Reported } from './facts'

/** A telephone number, or what could be one. */
const LONG_NUMBER = /\d[\d -]{3,}\d/g
/** 3号楼2单元501, 3-2-501, 501室 */
const DOOR = /(\d+\s*[号栋幢]楼?\s*)?\d+\s*单元\s*\d+[室房户]?|\d+[-－—]\d+[-－—]\d+|\d{3,4}\s*[室房户]/g

/** Somebody's own words as everybody may read them: without numbers, doors, and the name of who asked. */
export const quoted = (
  words: string | undefined,
  { place, requester }: Pick<Reported, 'place' | 'requester'>,
): string | undefined => {
  // Of who had their data deleted nobody knows any more which words would give them away.
  if (words === undefined || words === '' || requester.name === FORGOTTEN) return undefined
  const hidden: [string, string][] = [
    ...(place.type === 'house' ? [[place.label, place.near] as [string, string]] : []),
    ...(requester.role === 'resident' ? [[requester.name, '住户'] as [string, string]] : []),
  ]
  return hidden
    .filter(([name]) => name !== '')
    .reduce((left, [name, instead]) => left.split(name).join(instead), words)
    .replace(DOOR, '某户')
    .replace(LONG_NUMBER, (run) => '*'.repeat(run.length))
}
