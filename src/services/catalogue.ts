import { useCallback, useEffect, useState } from 'react'
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import type { Catalogue, Kind } from '@contract/catalogue'
import type { MemberId } from '@contract/ids'
import { call, type PhoneAnswer, type PhoneErrorCode } from './cloud'
import { recall, remember } from './storage'

/** As it was last heard, kept on the phone: the tiles stand at once next time. */
interface Kept {
  catalogue: Catalogue
  at: number
}
interface Known extends Partial<Kept> {
  as: MemberId
  failed?: PhoneErrorCode
}

/** What a property does changes a few times a year; within this it is not asked for again. Milliseconds. */
const FRESH = 60_000
const NONE: Kind[] = []

const isFresh = (kept: Kept | undefined): boolean => kept !== undefined && Date.now() - kept.at < FRESH
const drawerOf = (as: MemberId) => `catalogue ${as}`
/** Several pieces of one page want it at the same moment: one question for all of them. */
const asked = new Map<MemberId, Promise<PhoneAnswer<Catalogue>>>()
const ask = (as: MemberId): Promise<PhoneAnswer<Catalogue>> => {
  const under = asked.get(as) ?? call('catalogue.get', { as }).finally(() => asked.delete(as))
  asked.set(as, under)
  return under
}

/** What was just saved is what is known. */
export const keepCatalogue = (as: MemberId, catalogue: Catalogue): void =>
  remember(drawerOf(as), { catalogue, at: Date.now() } satisfies Kept)

/** What the property does, for how much, and whom to ring in danger. `kinds` is empty until it is known. */
export const useCatalogue = (as: MemberId) => {
  const [held, setHeld] = useState<Known>(() => ({ as, ...recall<Kept>(drawerOf(as)) }))
  const known: Known = held.as === as ? held : { as, ...recall<Kept>(drawerOf(as)) }

  const hear = useCallback(
    (answer: PhoneAnswer<Catalogue>) => {
      if (answer.ok) keepCatalogue(as, answer.data)
      setHeld((old) => {
        if (answer.ok) return { as, catalogue: answer.data }
        return old.as === as && old.catalogue ? old : { as, failed: answer.code }
      })
    },
    [as],
  )
  const refresh = useCallback(() => ask(as).then(hear), [as, hear])

  useEffect(() => {
    if (!isFresh(recall<Kept>(drawerOf(as)))) void ask(as).then(hear)
  }, [as, hear])
  useDidShow(() => {
    const kept = recall<Kept>(drawerOf(as))
    // Another page may have heard it since, or changed it.
    if (isFresh(kept)) setHeld({ as, ...kept })
    else void refresh()
  })
  usePullDownRefresh(() => {
    void refresh().finally(() => Taro.stopPullDownRefresh())
  })
  return {
    ...(known.catalogue === undefined ? {} : { catalogue: known.catalogue }),
    kinds: known.catalogue?.kinds ?? NONE,
    ...(known.failed === undefined ? {} : { failed: known.failed }),
    refresh,
  }
}
