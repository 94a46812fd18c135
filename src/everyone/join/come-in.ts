import type { MemberId } from '@contract/ids'
import { welcome } from '@/copy/join'
import { arriveHome } from '@/services/routes'
import { actAs, loadSession, membershipsHeld } from '@/services/session'
import { tell } from '@/services/tell'

/** Home, as who one has just become. */
export const comeIn = async (memberIds: readonly MemberId[]): Promise<void> => {
  await loadSession()
  const [first] = memberIds
  if (first) actAs(first)
  await arriveHome()
  tell(welcome(membershipsHeld().filter(({ id }) => memberIds.includes(id))))
}
