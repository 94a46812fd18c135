import { useEffect, useState } from 'react'
import type { Output } from '@contract/api'
import type { MemberId, UnitId } from '@contract/ids'
import { useSettled } from '@/components/search-box/use-settled'
import { call, type PhoneAnswer } from '@/services/cloud'

export type FoundHouse = Output<'house.find'>

/** Nobody asks the cloud for every digit. Milliseconds. */
const TYPING = 400

/** The house of a number, and who lives there; undefined until both are known and the answer is there. */
export const useHouse = (
  as: MemberId,
  unitId: UnitId | undefined,
  written: string,
): PhoneAnswer<FoundHouse> | undefined => {
  const room = useSettled(written.trim(), TYPING)
  const [held, setHeld] = useState<{ about: string; answer: PhoneAnswer<FoundHouse> }>()
  const about = `${unitId ?? ''} ${room}`

  useEffect(() => {
    if (!unitId || room === '') return undefined
    let overtaken = false
    void call('house.find', { as, unitId, room }).then((answer) => {
      if (!overtaken) setHeld({ about: `${unitId} ${room}`, answer })
    })
    return () => {
      overtaken = true
    }
  }, [as, unitId, room])

  return held?.about === about && room === written.trim() ? held.answer : undefined
}
