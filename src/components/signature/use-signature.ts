import { useEffect, useRef, useState } from 'react'
import { openPad, type Pad } from '@/services/signature'

/** WeChat says where on the canvas a finger is; its types do not know it. */
interface Finger {
  touches: { x?: number; y?: number }[]
}

/** A name written with a finger; nothing is one until something has been drawn. */
export const useSignature = (id: string) => {
  const pad = useRef<Pad>()
  /** What a quick finger drew before the paper was there. */
  const early = useRef<((paper: Pad) => void)[]>([])
  const [empty, setEmpty] = useState(true)

  useEffect(() => {
    let gone = false
    openPad(id, () => setEmpty(false))
      .then((opened) => {
        if (gone) return opened.close()
        pad.current = opened
        early.current.forEach((stroke) => stroke(opened))
        early.current = []
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
  const onPaper = (stroke: (paper: Pad) => void) => {
    if (pad.current) stroke(pad.current)
    else early.current.push(stroke)
  }
  return {
    empty,
    press: (event: unknown) => {
      const here = at(event)
      if (!here) return
      onPaper((paper) => paper.press(...here))
      setEmpty(false)
    },
    draw: (event: unknown) => {
      const here = at(event)
      if (here) onPaper((paper) => paper.draw(...here))
    },
    clear: () => {
      early.current = []
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
