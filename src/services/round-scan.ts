import type { SpotCode } from '@contract/round'
import type { StopView } from '@contract/round-views'
import { ON_ROUND } from '@/copy/round'
import type { At } from './round-routes'
import { canScan, codeIn, scan } from './scan'
import { tell } from './tell'

/** The code of a place, by the camera. Undefined: they turned back, or it is another's, which has been told. */
export const scanCode = async (): Promise<SpotCode | undefined> => {
  const text = await scan()
  const code = text === undefined ? undefined : codeIn(text)
  if (text !== undefined && code === undefined) tell(ON_ROUND.notOurs)
  return code
}

/** The one large button: where one stands, by its code. A browser has no such camera: there the code is typed. */
export const checkInNext = async (next: StopView | undefined, go: (at: At) => void): Promise<void> => {
  if (!canScan) return go(next ? { spotId: next.spotId } : 'somewhere')
  const code = await scanCode()
  if (code) go({ code })
}
