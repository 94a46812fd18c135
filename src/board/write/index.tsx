import { useRouter } from '@tarojs/taro'
import type { PostId } from '@contract/ids'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { WRITE } from '@/copy/board-write'
import { Edit } from './Edit'
import { Write } from './Write'
import './write.scss'

/** A new post, or one of mine that I change. */
export default function WritePage() {
  const { id, as } = useRouter<{ id?: string; as?: string }>().params
  return (
    <Page title={id ? WRITE.editPage : WRITE.page} back>
      <SignedIn as={as}>
        {(me) =>
          id ? <Edit key={`${me.id} ${id}`} me={me.id} id={id as PostId} /> : <Write key={me.id} me={me.id} />
        }
      </SignedIn>
    </Page>
  )
}
