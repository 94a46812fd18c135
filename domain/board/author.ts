import type { BuildingId } from '@contract/ids'
import type { Author, Neighbour } from '@contract/post'
import type { Building } from '@contract/zone'
import type { Actor } from '@domain/access/policy'

type Buildings = readonly Pick<Building, 'id' | 'name'>[]

/** The building somebody lives in, where they want it to be seen. */
export const shownBuilding = (
  { houses }: Pick<Actor, 'houses'>,
  { showsBuilding }: Pick<Neighbour, 'showsBuilding'>,
  buildings: Buildings,
): { id: BuildingId; name: string } | undefined =>
  showsBuilding ? homeBuilding({ houses }, buildings) : undefined

export const homeBuilding = (
  { houses }: Pick<Actor, 'houses'>,
  buildings: Buildings,
): { id: BuildingId; name: string } | undefined => buildings.find(({ id }) => id === houses[0]?.buildingId)

export const authorOf = (actor: Actor, neighbour: Neighbour, buildings: Buildings): Author => {
  const { _id: memberId, openid, name, role } = actor
  const building = shownBuilding(actor, neighbour, buildings)
  return { memberId, openid, name, role, ...(building ? { building: building.name } : {}) }
}
