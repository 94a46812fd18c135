import { useState } from 'react'
import { forget, recall, remember } from './storage'

/** What is changed of something that is saved as a whole, kept on the phone until then. `saved`: as it was last read. */
export const useEdit = <Draft extends { rev: number }, Saved extends Draft = Draft>(
  key: string,
  saved: Saved | undefined,
  /** My changes on top of what somebody else has saved meanwhile. */
  onTopOf: (mine: Draft, theirs: Saved) => Draft,
) => {
  const [edit, setEdit] = useState<Draft | undefined>(() => recall<Draft>(key))
  const draft: Draft | undefined = edit ?? saved
  const keep = (next: Draft) => {
    remember(key, next)
    setEdit(next)
  }
  return {
    edit,
    draft,
    isChanged: edit !== undefined,
    /** Somebody else has saved since this was begun. */
    isOvertaken: edit !== undefined && saved !== undefined && saved.rev > edit.rev,
    change: (part: Partial<Draft>) => draft && keep({ ...draft, ...part }),
    keepMine: () => edit && saved && keep(onTopOf(edit, saved)),
    discard: () => {
      forget(key)
      setEdit(undefined)
    },
  }
}
