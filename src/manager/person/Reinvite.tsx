import { useState } from 'react'
import type { Membership } from '@contract/member'
import type { PersonDetail } from '@contract/people'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/group/Group'
import { useCommand } from '@/services/use-command'
import { Invitation, type Code } from '../pieces/invitation/Invitation'
import type { Share } from '../pieces/invitation/use-shared-code'

interface Props {
  me: Membership
  person: PersonDetail
  share: Share
}

/** Who has not come in yet gets a new code; whichever is used first ends the others. */
export const Reinvite = ({ me, person, share }: Props) => {
  const [code, setCode] = useState<Code>()
  const { busy, run } = useCommand()
  const invite = async () => {
    const answer = await run('staff.reinvite', { as: me.id, id: person.id })
    if (answer?.ok) setCode(answer.data)
  }
  if (code) return <Invitation code={code} name={person.name} place={me.communityName} share={share} />
  return (
    <Card title="还没加入" hint="加入以后才会收到单子。邀请码丢了或过期了，可以再发一个。">
      <Button id="reinvite" label="再发邀请码" busy={busy} onTap={() => void invite()} />
    </Card>
  )
}
