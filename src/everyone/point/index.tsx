import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import type { Membership } from '@contract/member'
import type { SpotCode } from '@contract/round'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { POINT } from '@/copy/point-page'
import { openedWith, type Opened } from '@/services/scan'
import { membershipsHeld } from '@/services/session'
import { Point } from './Point'
import { Unknown } from './Unknown'
import './point.scss'

/** An admin lives and works in no community. */
const oneOfMine = (me: Membership): Membership[] =>
  [me, ...membershipsHeld().filter(({ id }) => id !== me.id)].filter(({ role }) => role !== 'admin')

/** What the code that hangs at a place opens. */
export default function PointPage() {
  const { as, ...opened } = useRouter<{ [K in keyof Opened]: string } & { as?: string }>().params
  const [code, setCode] = useState<SpotCode | undefined>(() => openedWith(opened).code)
  return (
    <Page title={POINT.page} back>
      <SignedIn as={as}>
        {(me) =>
          code ? (
            <Point key={`${me.id} ${code}`} memberships={oneOfMine(me)} code={code} onCode={setCode} />
          ) : (
            <Unknown me={me} onCode={setCode} />
          )
        }
      </SignedIn>
    </Page>
  )
}
