import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { Blank } from '@/components/blank/Blank'
import { Waiting } from '@/components/waiting/Waiting'
import { call } from '@/services/cloud'
import { openJoin } from '@/services/routes'
import { loadSession } from '@/services/session'
import { useAnswer } from '@/services/use-answer'
import './stranger.scss'

/** Nobody has come in on this phone yet: how to, or how far it has got. */
export const Stranger = () => {
  const { data } = useAnswer('waiting', () => call('join.waiting', {}))
  const waiting = data?.items.filter(({ state }) => state !== 'approved') ?? []
  const approved = data?.items.filter(({ state }) => state === 'approved').map(({ id }) => id) ?? []
  const news = approved.join()
  useEffect(() => {
    // The steward has said yes while this was on the screen.
    if (news !== '') void loadSession()
  }, [news])
  return (
    <View className="stranger">
      <Blank
        drawing="door"
        sentence="您还没有加入小区"
        hint="物业登记过您的手机号，点一下就能进来；没登记过，也可以用邀请码或向物业申请。"
        action={{ id: 'join', label: '加入小区', onTap: () => openJoin() }}
      />
      {waiting.map((application) => (
        <Waiting
          key={application.id}
          application={application}
          action={
            application.state === 'refused'
              ? { label: '再申请', kind: 'quiet', onTap: () => openJoin('ask') }
              : undefined
          }
        />
      ))}
    </View>
  )
}
