import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import type { PersonDetail } from '@contract/people'
import { ROLES } from '@contract/glossary'
import { Button } from '@/components/button/Button'
import { Group } from '@/components/group/Group'
import { Sheet } from '@/components/sheet/Sheet'
import { leaving } from '@/copy/people'
import { goBack } from '@/services/routes'
import { tell } from '@/services/tell'
import { useCommand } from '@/services/use-command'
import { Successor } from './Successor'

interface Props {
  me: MemberId
  person: PersonDetail
}

/** Ends this post at once; what is under way goes to somebody who stays. */
export const Leave = ({ me, person: { id, name, role, posts } }: Props) => {
  const [asked, setAsked] = useState(false)
  const [deputyId, setDeputy] = useState<MemberId>()
  const { busy, run } = useCommand()

  const remove = async () => {
    const about = { as: me, id, ...(deputyId === undefined ? {} : { deputyId }) }
    const answer = await run('staff.remove', about)
    if (!answer?.ok) return
    tell(`${name}已移出`)
    goBack()
  }

  return (
    <>
      <Button id="remove" kind="alarm" label="移出" onTap={() => setAsked(true)} />
      {asked && (
        <Sheet title={`移出${name}（${ROLES[role]}）`} onClose={() => setAsked(false)}>
          <View className="person__ask">
            <View>
              {leaving(name, ROLES[role], posts.length > 0).map((sentence) => (
                <View key={sentence}>{sentence}</View>
              ))}
            </View>
            <Group title="手上的单子交给">
              <Successor me={me} leaving={id} chosen={deputyId} onPick={setDeputy} />
            </Group>
            <Button id="remove-yes" kind="alarm" label="确定移出" busy={busy} onTap={() => void remove()} />
          </View>
        </Sheet>
      )}
    </>
  )
}
