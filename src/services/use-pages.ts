import { useRef, useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import type { PhoneAnswer, PhoneErrorCode } from './cloud'
import { useAnswer } from './use-answer'
import type { Pace } from './use-refresh'

interface Page<T> {
  items: T[]
  next?: string | undefined
}

export interface Pages<T> {
  /** Undefined until the first answer. */
  items?: T[]
  failed?: PhoneErrorCode
  /** Everything there is has been shown. */
  ended: boolean
  /** The next page did not come; nobody reaches an end again where they stand already. */
  lost: boolean
  grow: () => Promise<void>
  refresh: () => Promise<void>
}

/**
 * A list that grows as one reaches its end. A look for news renews the first page and keeps all that was reached before,
 * so that what newer items push off the first page does not fall between the two.
 */
export const usePages = <T extends { id: string }>(
  about: string,
  ask: (cursor?: string) => Promise<PhoneAnswer<Page<T>>>,
  pace?: Pace,
): Pages<T> => {
  const first = useAnswer(about, () => ask(), pace)
  const [below, setBelow] = useState<{ about: string; items: T[]; next?: string | undefined }>()
  const growing = useRef(false)
  const [lost, setLost] = useState<string>()
  const deeper = below?.about === about ? below : undefined
  const next = deeper ? deeper.next : first.data?.next

  const top = first.data?.items

  const grow = async () => {
    if (!next || !top || growing.current) return
    growing.current = true
    const answer = await ask(next)
    growing.current = false
    setLost(answer.ok ? undefined : about)
    if (!answer.ok) return
    setBelow({ about, items: [...(deeper?.items ?? top), ...answer.data.items], next: answer.data.next })
  }
  useReachBottom(() => void grow())

  const refresh = async () => {
    setBelow(undefined)
    setLost(undefined)
    await first.refresh()
  }

  const fresh = new Set(top?.map(({ id }) => id))
  return {
    ...(top === undefined
      ? {}
      : { items: [...top, ...(deeper?.items ?? []).filter(({ id }) => !fresh.has(id))] }),
    ...(first.failed === undefined ? {} : { failed: first.failed }),
    ended: first.data !== undefined && next === undefined,
    lost: lost === about,
    grow,
    refresh,
  }
}
