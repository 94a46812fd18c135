import { useRef } from 'react'
import { useRouter } from '@tarojs/taro'
import type { MemberId, PostId } from '@contract/ids'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { POST } from '@/copy/board-post'
import { useSession, type Session } from '@/services/session'
import { useShareCard, type ShareCard } from '@/services/share'
import { Post } from './Post'
import './post.scss'

/** A card from a neighbour: who lives in two places looks as the one who lives there. */
const memberOf = (session: Session, community: string | undefined): MemberId | undefined => {
  if (session.status !== 'member' || community === undefined) return undefined
  const { me, memberships } = session
  return [me, ...memberships].find(({ communityId }) => communityId === community)?.id
}

export default function PostPage() {
  const { id = '', as, of } = useRouter<{ id?: string; as?: string; of?: string }>().params
  const session = useSession()
  /** Of a public post only, as it is looked at. */
  const card = useRef<ShareCard>()
  useShareCard(() => card.current)
  return (
    <Page title={POST.page} back>
      <SignedIn as={as ?? memberOf(session, of)}>
        {(me) => <Post key={me.id} me={me} id={id as PostId} onCard={(shown) => (card.current = shown)} />}
      </SignedIn>
    </Page>
  )
}
