import type { BuildingId } from '@contract/ids'
import type { PostKind } from '@contract/post'

/** By what a list of posts may be narrowed down. */
export interface Shelf {
  kind?: PostKind | undefined
  buildingId?: BuildingId | undefined
}

/** What a list asks for: one token, and so one range of one index. */
export const shelfOf = ({ kind, buildingId }: Shelf): string => {
  const parts = [...(kind ? [`kind:${kind}`] : []), ...(buildingId ? [`building:${buildingId}`] : [])]
  return parts.length === 0 ? 'all' : parts.join(' ')
}

/** Every shelf on which a post is found: all or its kind × everywhere or its building. */
export const shelvesOf = (kind: PostKind, buildingId: BuildingId | undefined): string[] => {
  const everywhere = [shelfOf({}), shelfOf({ kind })]
  return buildingId === undefined
    ? everywhere
    : [...everywhere, shelfOf({ buildingId }), shelfOf({ kind, buildingId })]
}
