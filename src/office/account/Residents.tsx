import { View } from '@tarojs/components'
import { TIES } from '@contract/glossary'
import type { HouseAccount } from '@contract/account'
import type { MemberId } from '@contract/ids'
import { Card } from '@/components/group/Group'
import { LinkRow } from '@/components/link-row/LinkRow'
import { call } from '@/services/cloud'
import { openPerson } from '@/services/routes'
import { useAnswer } from '@/services/use-answer'

interface Props {
  me: MemberId
  house: Pick<HouseAccount, 'houseId'>
}

/**
 * Who belongs to the house, and whom no message of WeChat's reaches: they are rung up. Numbers are revealed on a person's
 * own page, where it is written down who looked.
 */
export const Residents = ({ me, house: { houseId } }: Props) => {
  const { data } = useAnswer(`people of ${me} ${houseId}`, () => call('account.people', { as: me, houseId }))
  const people = data?.items ?? []
  if (people.length === 0) return null
  return (
    <Card title="住户">
      <View>
        {people.map(({ id, name, tie, told }) => (
          <LinkRow
            key={id}
            id={`resident-${id}`}
            label={`${name} · ${TIES[tie]}`}
            words={told ? '微信能提醒到' : '要打电话说'}
            onTap={() => openPerson(id)}
          />
        ))}
      </View>
    </Card>
  )
}
