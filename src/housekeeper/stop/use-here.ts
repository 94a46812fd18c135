import { useEffect, useState } from 'react'
import type { MemberId } from '@contract/ids'
import type { SpotCode } from '@contract/round'
import { AT_STOP } from '@/copy/round-stop'
import { call, type PhoneErrorCode } from '@/services/cloud'
import { placeOfKey, type KnownPlace } from '@/services/known-places'
import { keyOf } from '@/services/scan'
import { tell } from '@/services/tell'
import type { useRounds } from '@/services/use-rounds'
import { hereBy, type Asked, type Here } from './here'

/** Where one stands, as it becomes clear: by a code, by what was tapped, by the list, or by asking the server. */
export const useHere = (me: MemberId, asked: Asked, { rounds = [], now }: ReturnType<typeof useRounds>) => {
  const [code, setCode] = useState<SpotCode | undefined>(asked.code)
  const [told, setTold] = useState<KnownPlace>()
  const [refused, setRefused] = useState<PhoneErrorCode>()
  /** There is no code any more: a photo has to do. */
  const [codeGone, setCodeGone] = useState(false)
  const known = code && placeOfKey(keyOf(code))
  const here: Here | undefined = hereBy(rounds, me, { ...asked, ...(code ? { code } : {}), told, known }, now)

  const isStrange = code !== undefined && !here
  useEffect(() => {
    if (!isStrange) return undefined
    let left = false
    void call('point.get', { as: me, code }).then((answer) => {
      if (left) return
      if (answer.ok) setTold({ spotId: answer.data.spotId, name: answer.data.name })
      else if (answer.code !== 'OFFLINE') setRefused(answer.code)
    })
    return () => {
      left = true
    }
  }, [me, code, isStrange])

  return {
    here,
    code,
    codeGone,
    refused,
    scanned: (next: SpotCode | undefined) => {
      if (!next) return
      const there = hereBy(rounds, me, { code: next, known: placeOfKey(keyOf(next)) }, now)
      // Another place than was tapped: there one stands.
      if (here && there && there.place.spotId !== here.place.spotId) tell(AT_STOP.elsewhere(there.place.name))
      setTold(undefined)
      setRefused(undefined)
      setCodeGone(false)
      setCode(next)
    },
    /** The code is of no use: where one stands is picked. */
    picked: (place: KnownPlace) => setTold(place),
    loseCode: () => {
      setCode(undefined)
      setCodeGone(true)
    },
    /** They looked again, and there it is. */
    findCode: () => setCodeGone(false),
  }
}
