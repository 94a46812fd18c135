import { View } from '@tarojs/components'
import { TIES } from '@contract/glossary'
import type { HouseAccount } from '@contract/bill'
import type { MemberId } from '@contract/ids'
import { Card } from '@/components/group/Group'
import { LinkRow } from '@/components/link-row/LinkRow'
import { call } from '@/services/cloud'
import { openPerson } from '@/services/routes'
import { useAnswer } from '@/services/use-answer'

interface Props {
  me: MemberId
  house: Pick<HouseAccount, 'houseId' | 'label'>
}

/** Who lives there: their numbers are revealed on their own page, where it is written down who looked. */
export const Residents = ({ me, house: { houseId, label } }: Props) => {
  const { data } = useAnswer(`residents ${me} ${label}`, () =>
    call('people.list', { as: me, who: 'residents', q: label }),
  )
  // The search is for the beginning of a house: 501 finds 5011 too.
  const people = data?.items.filter(({ houses }) => houses.some(({ id }) => id === houseId)) ?? []
  if (people.length === 0) return null
  return (
    <Card title="住户">
      <View>
        {people.map(({ id, name, houses }) => {
          const tie = houses.find((one) => one.id === houseId)?.tie
          return (
            <LinkRow
              key={id}
              id={`resident-${id}`}
              label={tie ? `${name} · ${TIES[tie]}` : name}
              words="联系"
              onTap={() => openPerson(id)}
            />
          )
        })}
      </View>
    </Card>
  )
}
