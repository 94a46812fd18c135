import { useCallback, useEffect, useRef } from 'react'
import type { FileId } from '@contract/ids'
import type { Picture } from '@contract/post'
import { usePhotos } from '@/components/photo-picker/use-photos'
import { uploadPhoto } from '@/services/photos'
import { sizeOf, type Size } from '@/services/picture-size'
import type { Progress } from '@/services/upload'

interface Waiting {
  paths: string[]
  onWait: (paths: string[]) => void
}

/** Photos that are measured before they leave the phone: whoever looks at them gets a box of the right shape. */
export const usePictures = (
  pictures: Picture[],
  onArrive: (pictures: Picture[]) => void,
  waiting: Waiting,
) => {
  const sizes = useRef(new Map<FileId, Size>())
  const latest = useRef(pictures)
  useEffect(() => {
    latest.current = pictures
  })
  const put = useCallback(async (path: string, onProgress?: Progress): Promise<FileId> => {
    const size = await sizeOf(path)
    const file = await uploadPhoto(path, onProgress)
    sizes.current.set(file, size)
    return file
  }, [])
  const arrive = useCallback(
    (files: FileId[]) => {
      const known = new Map(latest.current.map((picture) => [picture.file, picture]))
      const next = files.reduce<Picture[]>((all, file) => {
        const size = sizes.current.get(file)
        const picture = known.get(file) ?? (size && { file, ...size })
        return picture ? [...all, picture] : all
      }, [])
      // Two may arrive before the screen is drawn again.
      latest.current = next
      onArrive(next)
    },
    [onArrive],
  )
  return usePhotos(
    pictures.map(({ file }) => file),
    arrive,
    waiting,
    { put },
  )
}
