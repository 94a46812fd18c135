import { useRouter } from '@tarojs/taro'
import { Blank } from '@/components/blank/Blank'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { QUEUE } from '@/copy/board-queue'
import { goHome } from '@/services/routes'
import { Queue } from './Queue'
import './queue.scss'

export default function QueuePage() {
  const { as } = useRouter<{ as?: string }>().params
  return (
    <Page title={QUEUE.page} back>
      <SignedIn as={as}>
        {(me) =>
          me.role === 'manager' ? (
            <Queue key={me.id} me={me.id} />
          ) : (
            <Blank
              drawing="calm"
              sentence={QUEUE.managerOnly}
              action={{ id: 'go-home', label: '回首页', onTap: goHome }}
            />
          )
        }
      </SignedIn>
    </Page>
  )
}
