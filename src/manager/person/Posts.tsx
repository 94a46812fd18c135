import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MemberId } from '@contract/ids'
import type { Post } from '@contract/member'
import type { PersonDetail } from '@contract/people'
import { ROLES } from '@contract/glossary'
import { Card } from '@/components/group/Group'
import { LinkRow } from '@/components/link-row/LinkRow'
import { Phrases } from '@/components/phrases/Phrases'
import { Sheet } from '@/components/sheet/Sheet'
import { POSTS } from '@/copy/people'
import { openPerson } from '@/services/routes'
import { useCommand } from '@/services/use-command'

interface Props {
  me: MemberId
  person: PersonDetail
  mayChange: boolean
  onChanged: () => void
}

/** What else this person is here; another post is another membership. */
export const Posts = ({ me, person, mayChange, onChanged }: Props) => {
  const [adding, setAdding] = useState(false)
  const { busy, run } = useCommand()
  const held = [person.role, ...person.posts.map(({ role }) => role)]
  const free = POSTS.filter((post) => !held.includes(post))
  if (person.posts.length === 0 && (!mayChange || free.length === 0)) return null

  const add = async (post: Post) => {
    const answer = await run('staff.post', { as: me, id: person.id, post })
    if (!answer?.ok) return
    setAdding(false)
    onChanged()
  }

  return (
    <Card title="岗位">
      {person.posts.map(({ id, role }) => (
        <LinkRow key={id} id={`post-${role}`} label={`还是${ROLES[role]}`} onTap={() => openPerson(id)} />
      ))}
      {mayChange && free.length > 0 && <LinkRow id="add-post" label="加岗位" onTap={() => setAdding(true)} />}
      {adding && (
        <Sheet title={`${person.name}还做什么？`} onClose={() => setAdding(false)}>
          <View className="person__ask">
            <Phrases
              id="new-post"
              phrases={free.map((post) => ROLES[post])}
              chosen={() => false}
              onPick={(word) => {
                const post = free.find((one) => ROLES[one] === word)
                if (post && !busy) void add(post)
              }}
            />
          </View>
        </Sheet>
      )}
    </Card>
  )
}
