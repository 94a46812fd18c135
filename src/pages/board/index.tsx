import { Blank } from '@/components/blank/Blank'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { BOARD } from '@/copy/board-cards'
import { Board } from './Board'
import './board.scss'

/** What neighbours have to say to each other. */
export default function BoardPage() {
  return (
    <Page title="邻里">
      <SignedIn>
        {(me) =>
          me.role === 'admin' ? (
            <Blank drawing="calm" sentence={BOARD.admin} />
          ) : (
            <Board key={me.id} me={me} />
          )
        }
      </SignedIn>
    </Page>
  )
}
