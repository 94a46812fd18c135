import { View } from '@tarojs/components'
import type { Household } from '@contract/join'
import type { MemberId } from '@contract/ids'
import { Blank } from '@/components/blank/Blank'
import { Failed } from '@/components/blank/Failed'
import { Button } from '@/components/button/Button'
import { Icon } from '@/components/icon/Icon'
import { Footer } from '@/components/page/Footer'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { tieInWords } from '@/copy/join'
import { openHouse, openJoin } from '@/services/routes'
import { useHouseholds } from '../house/use-households'

const peopleInWords = ({ people, invitations }: Household): string =>
  [`${people.length} 人`, invitations.length > 0 ? `${invitations.length} 个邀请在等` : '']
    .filter(Boolean)
    .join('，')

const HouseCard = ({ house }: { house: Household }) => (
  <View
    className="houses__card"
    id={`house-${house.id}`}
    hoverClass="pressed"
    onClick={() => openHouse(house.id)}
    ariaRole="button"
  >
    <View>
      <View className="houses__label">{house.label}</View>
      <View className="houses__tie">{`${tieInWords(house)} · ${peopleInWords(house)}`}</View>
    </View>
    <Icon name="forward" />
  </View>
)

/** Where I live or what I own, and who else is there. */
export const Houses = ({ me }: { me: MemberId }) => {
  const { data, failed, refresh } = useHouseholds(me)
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!data) return <CardSkeleton count={2} />
  return (
    <>
      {data.items.length === 0 && (
        <Blank drawing="door" sentence="您还没有绑定房屋" hint="绑定以后，报修时地址就替您填好了" />
      )}
      <View className="houses">
        {data.items.map((house) => (
          <HouseCard key={house.id} house={house} />
        ))}
      </View>
      <Footer>
        <Button
          id="add-house"
          kind={data.items.length === 0 ? 'main' : 'quiet'}
          label="绑定房屋"
          onTap={() => openJoin()}
        />
      </Footer>
    </>
  )
}
