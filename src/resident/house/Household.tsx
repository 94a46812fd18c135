import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Household as HouseWithPeople } from '@contract/join'
import type { Membership } from '@contract/member'
import { Button } from '@/components/button/Button'
import { Footer } from '@/components/page/Footer'
import { tieInWords } from '@/copy/join'
import type { ShareCard } from '@/services/share'
import { useNow } from '@/services/use-now'
import { Invitations } from './Invitations'
import { Person } from './Person'
import { Questions } from './Questions'
import type { Question } from './question'
import { useHousehold } from './use-household'
import { cardOf } from './words'

interface Props {
  me: Membership
  house: HouseWithPeople
  /** My only one. */
  last: boolean
  refresh: () => Promise<void>
  onCard: (card: ShareCard | undefined) => void
}

/** Everybody in a house; who may, invites and takes out; everyone may leave. */
export const Household = ({ me, house, last, refresh, onCard }: Props) => {
  const [question, setQuestion] = useState<Question>()
  const commands = useHousehold(me.id, house.id, refresh)
  const now = useNow()

  const ask = (next: Question | undefined) => {
    setQuestion(next)
    onCard(next?.about === 'invitation' ? cardOf(me, house, next.invitation) : undefined)
  }
  const invite = async (tie: 'family' | 'tenant', until?: number) => {
    const invitation = await commands.invite(tie, until)
    if (invitation) ask({ about: 'invitation', invitation })
  }
  return (
    <>
      <View className="house__card">
        <View className="house__label">{house.label}</View>
        <View className="house__words">{`您是${tieInWords(house)}`}</View>
      </View>
      <View className="house__card">
        <View className="house__title">住在这里的人</View>
        {house.people.map((person) => (
          <Person
            key={person.id}
            person={person}
            onRemove={
              house.mayInvite && !person.me && person.tie !== 'owner'
                ? () => ask({ about: 'remove', person })
                : undefined
            }
          />
        ))}
      </View>
      <Invitations
        invitations={house.invitations}
        onOpen={(invitation) => ask({ about: 'invitation', invitation })}
      />
      <Button id="leave" kind="quiet" label="搬走了" onTap={() => ask({ about: 'leave' })} />
      {house.mayInvite && (
        <Footer>
          <Button
            id="invite-family"
            label="邀请家人"
            busy={commands.busy && question === undefined}
            onTap={() => void invite('family')}
          />
          <Button id="invite-tenant" kind="quiet" label="邀请租客" onTap={() => ask({ about: 'tenant' })} />
        </Footer>
      )}
      <Questions
        question={question}
        me={me}
        house={house}
        last={last}
        now={now}
        commands={commands}
        onInviteTenant={(until) => void invite('tenant', until)}
        onClose={() => ask(undefined)}
      />
    </>
  )
}
