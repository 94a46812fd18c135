import { useCallback, useEffect, useRef, useState } from 'react'
import type { CodePage } from '@/copy/code-paper'
import { allKept, CODES, codesFile } from '@/copy/rounds-codes'
import { drawPoster, type Picture } from '@/services/poster'
import { tell } from '@/services/tell'

export const CANVAS = 'codes-paper'

type Standing = 'drawing' | 'drawn' | 'failed' | 'refused'

/** Draws the pages on one canvas, one after the other, and keeps them; what stops in the middle goes on from there. */
export const usePagesKept = (pages: readonly CodePage[], community: string) => {
  const [at, setAt] = useState(0)
  const [kept, setKept] = useState(0)
  const [standing, setStanding] = useState<Standing>('drawing')
  const [busy, setBusy] = useState(false)
  const gone = useRef(false)

  /** Undefined: this phone cannot. */
  const draw = useCallback(
    (page: CodePage): Promise<Picture | undefined> =>
      drawPoster(CANVAS, page.poster, codesFile(community, page)).catch(() => undefined),
    [community],
  )
  const [first] = pages
  useEffect(() => {
    gone.current = false
    if (first) void draw(first).then((picture) => !gone.current && setStanding(picture ? 'drawn' : 'failed'))
    return () => {
      gone.current = true
    }
  }, [draw, first])

  const show = async (next: number): Promise<Picture | undefined> => {
    const page = pages[next]
    if (!page) return undefined
    setAt(next)
    setStanding('drawing')
    const picture = await draw(page)
    if (!gone.current) setStanding(picture ? 'drawn' : 'failed')
    return picture
  }
  const keep = async () => {
    setBusy(true)
    let page = kept < pages.length ? kept : 0
    for (; page < pages.length && !gone.current; page += 1) {
      const outcome = await (await show(page))?.keep()
      if (outcome !== 'kept') {
        if (outcome === 'refused') setStanding('refused')
        if (outcome === 'failed') tell(CODES.notKept)
        break
      }
      setKept(page + 1)
    }
    setBusy(false)
    if (page === pages.length) tell(allKept(pages.length))
  }
  return { at, kept, standing, busy, show, keep }
}
