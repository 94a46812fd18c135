import { useCallback, useEffect, useState } from 'react'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import type { MemberId } from '@contract/ids'
import type { PersonDetail } from '@contract/people'
import { call, type PhoneErrorCode } from '@/services/cloud'

/** Looked at once, not every ten seconds: each look at a person is written into the audit list. */
export const usePerson = (as: MemberId, id: MemberId) => {
  const [person, setPerson] = useState<PersonDetail>()
  const [failed, setFailed] = useState<PhoneErrorCode>()
  const [looks, setLooks] = useState(0)
  const look = useCallback(() => setLooks((times) => times + 1), [])

  useEffect(() => {
    let overtaken = false
    void call('person.get', { as, id }).then((answer) => {
      Taro.stopPullDownRefresh()
      if (overtaken) return
      if (answer.ok) setPerson(answer.data.person)
      setFailed(answer.ok ? undefined : answer.code)
    })
    return () => {
      overtaken = true
    }
  }, [as, id, looks])
  usePullDownRefresh(look)
  return { person, failed, look }
}
