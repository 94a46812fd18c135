import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import type { PersonDetail } from '@contract/people'
import { TIES } from '@contract/glossary'
import { Button } from '@/components/button/Button'
import { ConfirmSheet } from '@/components/confirm/ConfirmSheet'
import { Card } from '@/components/group/Group'
import { lastDay } from '@/copy/dates'
import { leavingHouse } from '@/copy/people'
import { goBack } from '@/services/routes'
import { tell } from '@/services/tell'
import { useCommand } from '@/services/use-command'

interface Props {
  me: MemberId
  person: PersonDetail
  mayChange: boolean
  onChanged: () => void
}
type House = PersonDetail['houses'][number]

/** 租客，住到 2027年6月30日 */
const asWhat = ({ tie, until }: House): string =>
  until === undefined ? TIES[tie] : `${TIES[tie]}，住到 ${lastDay(until)}`

/** Where a resident lives, and as what. */
export const Houses = ({ me, person: { id, name, houses }, mayChange, onChanged }: Props) => {
  const [leaving, setLeaving] = useState<House>()
  const { busy, run } = useCommand()

  const remove = async (house: House) => {
    const answer = await run('person.remove', { as: me, id, houseId: house.id })
    if (!answer?.ok) return
    setLeaving(undefined)
    tell(`已移出${house.label}`)
    if (houses.length > 1) onChanged()
    else goBack()
  }

  return (
    <Card title="房屋" hint={houses.length === 0 ? '名下没有房屋' : undefined}>
      {houses.map((house) => (
        <View className="person__house" key={house.id}>
          <View>
            <View className="person__label">{house.label}</View>
            <View className="person__tie">{asWhat(house)}</View>
          </View>
          {mayChange && (
            <Button id={`leave-${house.id}`} kind="quiet" label="移出" onTap={() => setLeaving(house)} />
          )}
        </View>
      ))}
      {leaving && (
        <ConfirmSheet
          title={`把${name}移出${leaving.label}？`}
          sentences={leavingHouse(name, leaving.label, houses.length === 1)}
          verb="确定移出"
          busy={busy}
          onSure={() => void remove(leaving)}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </Card>
  )
}
