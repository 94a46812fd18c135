import { useState } from 'react'
import { View } from '@tarojs/components'
import type { KindId, MemberId } from '@contract/ids'
import type { ZoneMap } from '@contract/zone'
import { Card } from '@/components/group/Group'
import { LinkRow } from '@/components/link-row/LinkRow'
import { Phrases } from '@/components/phrases/Phrases'
import { AtWhen } from './AtWhen'
import type { TryWhere } from './places'
import { Verdict } from './Verdict'
import { WhereSheet } from './WhereSheet'
import './try.scss'

interface Props {
  me: MemberId
  map: ZoneMap
}

/** Where, what and when: who would get it, and why. Nothing is sent to anybody. */
export const Try = ({ me, map }: Props) => {
  const [where, setWhere] = useState<TryWhere>()
  const [kind, setKind] = useState<KindId>()
  const [at, setAt] = useState<number>()
  const [choosing, setChoosing] = useState(false)
  return (
    <View className="try">
      <Card hint="试一试不会真的派单。">
        <LinkRow
          id="try-where"
          label="在哪里"
          words={where?.label ?? '请选'}
          onTap={() => setChoosing(true)}
        />
        <Phrases
          id="try-kind"
          phrases={map.kinds.map(({ word }) => word)}
          chosen={(word) => map.kinds.find((one) => one.word === word)?.id === kind}
          onPick={(word) => setKind(map.kinds.find((one) => one.word === word)?.id)}
        />
        <AtWhen at={at} onChange={setAt} />
      </Card>
      {where && kind ? (
        <Verdict me={me} where={where} kind={kind} at={at} />
      ) : (
        <View className="zones__hint">选好地点和事情，就知道会派给谁。</View>
      )}
      {choosing && (
        <WhereSheet
          map={map}
          onPick={(picked) => {
            setWhere(picked)
            setChoosing(false)
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </View>
  )
}
