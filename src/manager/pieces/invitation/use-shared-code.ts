import { useCallback, useRef } from 'react'
import { joinPath } from '@/services/routes'
import { useShareCard, type ShareCard } from '@/services/share'

/** What this page sends when its share button is pressed: the invitation made last. Only in a page's own component. */
export const useSharedCode = () => {
  const card = useRef<ShareCard | undefined>(undefined)
  useShareCard(() => card.current)
  return useCallback((code: string, place: string) => {
    card.current = { title: `请您加入${place}`, path: joinPath(code) }
  }, [])
}

/** Tells the page which code its card should carry. */
export type Share = ReturnType<typeof useSharedCode>
