import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import type { Membership } from '@contract/member'
import { Failed } from '@/components/blank/Failed'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { isStaff } from '@/copy/people'
import type { Share } from '../pieces/invitation/use-shared-code'
import { Houses } from './Houses'
import { Leave } from './Leave'
import { Posts } from './Posts'
import { Reinvite } from './Reinvite'
import { Since } from './Since'
import { Skills } from './Skills'
import { usePerson } from './use-person'
import { Who } from './Who'
import './person.scss'

interface Props {
  me: Membership
  id: MemberId
  share: Share
}

/** One person: a steward looks, a manager also changes. */
export const Person = ({ me, id, share }: Props) => {
  const { person, failed, look } = usePerson(me.id, id)
  if (!person) return failed ? <Failed code={failed} onRetry={look} /> : <CardSkeleton />
  const mayChange = me.role === 'manager'
  const about = { me: me.id, person, mayChange, onChanged: look }
  return (
    <View className="person">
      <Who me={me.id} person={person} />
      {isStaff(person.role) ? (
        <>
          {mayChange && !person.joined && <Reinvite me={me} person={person} share={share} />}
          <Posts {...about} />
          <Skills {...about} />
          <Since {...about} />
          {mayChange && <Leave me={me.id} person={person} />}
        </>
      ) : (
        <Houses {...about} />
      )}
    </View>
  )
}
