import { useEffect, useRef, useState } from 'react'
import { openPad, type Pad } from '@/services/signature'

/** WeChat says where on the canvas a finger is; its types do not know it. */
interface Finger {
  touches: { x?: number; y?: number }[]
}

/** A name written with a finger; nothing is one until something has been drawn. */
export const useSignature = (id: string) => {
  const pad = useRef<Pad>()
  const [empty, setEmpty] = useState(true)

  useEffect(() => {
    let gone = false
    openPad(id, () => setEmpty(false))
      .then((opened) => {
        if (gone) opened.close()
        else pad.current = opened
      })
      // Without a canvas there is no signing; the resident can agree on their own phone.
      .catch(() => undefined)
    return () => {
      gone = true
      pad.current?.close()
    }
  }, [id])

  const at = (event: unknown): [number, number] | undefined => {
    const [finger] = (event as Finger).touches
    return finger?.x === undefined || finger.y === undefined ? undefined : [finger.x, finger.y]
  }
  return {
    empty,
    press: (event: unknown) => {
      const here = at(event)
      if (!here || !pad.current) return
      pad.current.press(...here)
      setEmpty(false)
    },
    draw: (event: unknown) => {
      const here = at(event)
      if (here) pad.current?.draw(...here)
    },
    clear: () => {
      pad.current?.clear()
      setEmpty(true)
    },
    /** A picture of it on this phone; undefined when none could be made. */
    save: async (): Promise<string | undefined> => {
      try {
        return await pad.current?.save()
      } catch {
        return undefined
      }
    },
  }
}
