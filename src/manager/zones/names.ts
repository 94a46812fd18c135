import type { KindId, MemberId } from '@contract/ids'
import type { ZoneMap } from '@contract/zone'

/** Who has left is still named in a row until it is changed. */
export const nameIn = ({ staff }: ZoneMap, id: MemberId): string =>
  staff.find((one) => one.id === id)?.name ?? '已离开的同事'

/** A kind that is hidden now may still be named by a duty; its word is the catalogue's to give. */
export const kindWordIn = ({ kinds }: ZoneMap, id: KindId): string =>
  kinds.find((one) => one.id === id)?.word ?? '已停用的类别'
