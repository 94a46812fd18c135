import { useCallback, useEffect, useRef, useState } from 'react'
import type { FileId } from '@contract/ids'
import { choosePhotos, uploadPhoto } from '@/services/photos'

/** A photo that is not in the cloud yet. */
interface Travelling {
  path: string
  failed: boolean
}

/** At most this many on one ticket, as the contract has it. */
const MOST = 9

/** Photos on their way. Those that have arrived belong to the form, which keeps them in its draft. */
export const usePhotos = (arrived: FileId[], onArrive: (photos: FileId[]) => void) => {
  const [travelling, setTravelling] = useState<Travelling[]>([])
  const latest = useRef(arrived)
  useEffect(() => {
    latest.current = arrived
  })

  const send = useCallback(
    async (path: string) => {
      setTravelling((all) => [...all.filter((one) => one.path !== path), { path, failed: false }])
      try {
        const file = await uploadPhoto(path)
        setTravelling((all) => all.filter((one) => one.path !== path))
        latest.current = [...latest.current, file]
        onArrive(latest.current)
      } catch {
        setTravelling((all) => all.map((one) => (one.path === path ? { path, failed: true } : one)))
      }
    },
    [onArrive],
  )
  const room = MOST - arrived.length - travelling.length
  const add = useCallback(async () => {
    await Promise.all((await choosePhotos(room)).map(send))
  }, [room, send])
  const remove = (file: FileId) => onArrive(arrived.filter((one) => one !== file))

  return { travelling, room, add, send, remove, sending: travelling.some(({ failed }) => !failed) }
}
