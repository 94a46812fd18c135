import { useCallback, useEffect, useRef, useState } from 'react'
import type { PhoneAnswer, PhoneErrorCode } from './cloud'
import { useRefresh, type Pace } from './use-refresh'

export interface Asked<T> {
  data?: T
  /** Why there is nothing to show; what is already on the screen stays when a later look fails. */
  failed?: PhoneErrorCode
  refresh: () => Promise<void>
  /** A command's answer is news already: no need to ask again. */
  put: (data: T) => void
}

/** One question to the cloud, kept fresh. `about` names what is asked: another name is another question. */
export const useAnswer = <T>(about: string, ask: () => Promise<PhoneAnswer<T>>, pace?: Pace): Asked<T> => {
  const [held, setHeld] = useState<{ about: string; data?: T; failed?: PhoneErrorCode }>({ about })
  const asking = useRef(ask)
  useEffect(() => {
    asking.current = ask
  })
  const version = useRef(0)
  const name = useRef(about)

  const refresh = useCallback(async () => {
    const mine = ++version.current
    const answer = await asking.current()
    // A newer question or a command has overtaken this one.
    if (mine !== version.current) return
    setHeld((old) => {
      if (answer.ok) return { about: name.current, data: answer.data }
      return old.about === name.current && old.data !== undefined
        ? old
        : { about: name.current, failed: answer.code }
    })
  }, [])

  const put = useCallback((data: T) => {
    version.current += 1
    setHeld({ about: name.current, data })
  }, [])

  useEffect(() => {
    if (name.current === about) return
    name.current = about
    void refresh()
  }, [about, refresh])
  useRefresh(refresh, pace)

  const { data, failed } = held.about === about ? held : {}
  return {
    ...(data === undefined ? {} : { data }),
    ...(failed === undefined ? {} : { failed }),
    refresh,
    put,
  }
}
