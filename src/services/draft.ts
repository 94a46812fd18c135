import { useCallback, useState } from 'react'
import { forget, recall, remember } from './storage'

/** What someone has begun to write, kept on the phone: leaving the page or losing the signal loses nothing. */
export const useDraft = <T extends object>(key: string, blank: T) => {
  const [draft, setDraft] = useState<T>(() => ({ ...blank, ...recall<Partial<T>>(key) }))
  const write = useCallback(
    (change: Partial<T>) =>
      setDraft((old) => {
        const next = { ...old, ...change }
        remember(key, next)
        return next
      }),
    [key],
  )
  const discard = useCallback(() => forget(key), [key])
  return { draft, write, discard }
}
