import type { MemberId, PostId } from '@contract/ids'
import type { PostView } from '@contract/post'
import { Blank } from '@/components/blank/Blank'
import { Failed } from '@/components/blank/Failed'
import { CardSkeleton } from '@/components/skeleton/Skeleton'
import { REFUSALS } from '@/copy/refusals'
import { WRITE } from '@/copy/board-write'
import { call } from '@/services/cloud'
import { useDraft } from '@/services/draft'
import { goBack } from '@/services/routes'
import { stir } from '@/services/stir'
import { useAnswer } from '@/services/use-answer'
import { useCommand } from '@/services/use-command'
import { contentOf } from './content'
import { draftOf, type Draft } from './draft'
import { Form } from './Form'

const Editing = ({ me, post }: { me: MemberId; post: PostView }) => {
  const { draft, write, discard } = useDraft<Draft>(`post ${post.id}`, draftOf(post.edited ?? post))
  const { busy, run } = useCommand()
  const leave = () => {
    discard()
    goBack()
  }
  const save = async () => {
    const content = contentOf(draft)
    if ('missing' in content) return
    const answer = await run('post.edit', { as: me, id: post.id, ...content })
    if (!answer?.ok) return
    stir('news')
    leave()
  }
  return (
    <Form
      kind={draft.kind ?? post.about.kind}
      draft={draft}
      write={write}
      verb={WRITE.save}
      busy={busy}
      onSend={() => void save()}
      aside={{ id: 'edit-forget', label: WRITE.forget, onTap: leave }}
    />
  )
}

/** One of mine, as it was last written; until it is checked again everybody sees what was. */
export const Edit = ({ me, id }: { me: MemberId; id: PostId }) => {
  const { data, failed, refresh } = useAnswer(`edit ${id} ${me}`, () => call('post.get', { as: me, id }))
  if (failed) return <Failed code={failed} onRetry={() => void refresh()} />
  if (!data) return <CardSkeleton count={2} />
  if (!data.post.mayEdit)
    return (
      <Blank
        drawing="calm"
        sentence={REFUSALS.POST_OVER}
        action={{ id: 'go-back', label: '返回', onTap: goBack }}
      />
    )
  return <Editing me={me} post={data.post} />
}
