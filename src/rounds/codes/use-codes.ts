import { useState } from 'react'
import type { Output } from '@contract/api'
import type { MemberId, SpotId } from '@contract/ids'
import type { CodeGroup, PrintedCode } from '@/copy/code-paper'
import type { PlaceGroup } from '@/copy/rounds-codes'
import { call } from '@/services/cloud'
import { tellRefusal } from '@/services/tell'

/** As many as the contract gives at once. */
const AT_ONCE = 12

type Codes = Output<'point.codes'>['items']

/** The codes of some places as pictures, as many calls as it takes. Undefined: refused, which has been said. */
const fetchCodes = async (me: MemberId, spotIds: readonly SpotId[]): Promise<Codes | undefined> => {
  const codes: Codes = []
  for (let at = 0; at < spotIds.length; at += AT_ONCE) {
    const answer = await call('point.codes', { as: me, spotIds: spotIds.slice(at, at + AT_ONCE) })
    if (!answer.ok) {
      tellRefusal(answer.code)
      return undefined
    }
    codes.push(...answer.data.items)
  }
  return codes
}

/** Gets what is to be printed, building by building. */
export const useCodes = (me: MemberId) => {
  const [busy, setBusy] = useState(false)
  const fetch = async (groups: readonly PlaceGroup[]): Promise<CodeGroup[] | undefined> => {
    setBusy(true)
    const spotIds = groups.reduce<SpotId[]>(
      (all, { points }) => [...all, ...points.map(({ spotId }) => spotId)],
      [],
    )
    const codes = await fetchCodes(me, spotIds)
    setBusy(false)
    return codes?.length
      ? groups.map(({ name, points }) => ({
          name,
          codes: points.reduce<PrintedCode[]>((all, { spotId }) => {
            const code = codes.find((one) => one.spotId === spotId)
            // Taken off meanwhile: no code, no empty square.
            return code ? [...all, { name: code.name, code: code.code, file: code.fileId }] : all
          }, []),
        }))
      : undefined
  }
  return { busy, fetch }
}
