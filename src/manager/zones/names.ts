import type { MemberId } from '@contract/ids'
import type { ZoneMap } from '@contract/zone'

/** Who has left is still named in a row until it is changed. */
export const nameIn = ({ staff }: ZoneMap, id: MemberId): string =>
  staff.find((one) => one.id === id)?.name ?? '已离开的同事'
