import { useCallback, useEffect, useRef, useState } from 'react'
import type { FileId } from '@contract/ids'
import { choosePhotos, uploadPhoto } from '@/services/photos'

/** A photo that is not in the cloud yet. */
interface Travelling {
  path: string
  percent: number
  failed: boolean
}
/** What a form keeps of photos that have not arrived: who comes back to it finds them, and they set out again. */
interface Waiting {
  paths: string[]
  onWait: (paths: string[]) => void
}

/** At most this many on one ticket, as the contract has it. */
const MOST = 9

/** How many at most, and how one is sent, where more than the file has to be known of it. */
interface How {
  most?: number
  put?: typeof uploadPhoto
}

/** Photos on their way. Those that have arrived belong to the form, which keeps them in its draft. */
export const usePhotos = (
  arrived: FileId[],
  onArrive: (photos: FileId[]) => void,
  waiting?: Waiting,
  { most = MOST, put = uploadPhoto }: How = {},
) => {
  const [travelling, setTravelling] = useState<Travelling[]>([])
  const latest = useRef({ arrived, waiting })
  useEffect(() => {
    latest.current = { arrived, waiting }
  })
  const wait = useCallback((paths: string[]) => {
    const { current } = latest
    if (!current.waiting) return
    current.waiting = { ...current.waiting, paths }
    current.waiting.onWait(paths)
  }, [])
  const drop = useCallback(
    (path: string) => {
      setTravelling((all) => all.filter((one) => one.path !== path))
      wait((latest.current.waiting?.paths ?? []).filter((one) => one !== path))
    },
    [wait],
  )
  const change = (path: string, news: Partial<Travelling>) =>
    setTravelling((all) => all.map((one) => (one.path === path ? { ...one, ...news } : one)))

  const send = useCallback(
    async (path: string) => {
      setTravelling((all) => [...all.filter((one) => one.path !== path), { path, percent: 0, failed: false }])
      try {
        const file = await put(path, (percent) => change(path, { percent: Math.round(percent) }))
        drop(path)
        latest.current.arrived = [...latest.current.arrived, file]
        onArrive(latest.current.arrived)
      } catch {
        change(path, { failed: true })
      }
    },
    [drop, onArrive, put],
  )
  const room = most - arrived.length - travelling.length
  const add = useCallback(async () => {
    const paths = await choosePhotos(room)
    wait([...(latest.current.waiting?.paths ?? []), ...paths])
    await Promise.all(paths.map(send))
  }, [room, send, wait])
  const remove = (file: FileId) => onArrive(arrived.filter((one) => one !== file))

  useEffect(() => {
    latest.current.waiting?.paths.forEach((path) => void send(path))
    // Once: what was left here the last time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  return { travelling, room, add, send, remove, drop, sending: travelling.some(({ failed }) => !failed) }
}
