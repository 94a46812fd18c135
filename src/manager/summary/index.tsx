import { useRouter } from '@tarojs/taro'
import { Blank } from '@/components/blank/Blank'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { summaryTypeOf } from '@/services/manager-routes'
import { goHome } from '@/services/routes'
import { Summary } from './Summary'

/** A message's link says as whom it is read; without a period it is the newest. */
export default function SummaryPage() {
  const { type, period, as } = useRouter<Record<string, string>>().params
  return (
    <Page title="周报月报" back>
      <SignedIn as={as}>
        {(me) =>
          me.role === 'manager' ? (
            <Summary key={me.id} me={me} first={{ type: summaryTypeOf(type), period }} />
          ) : (
            <Blank
              drawing="calm"
              sentence="周报月报由项目经理来看"
              action={{ id: 'go-home', label: '回首页', onTap: goHome }}
            />
          )
        }
      </SignedIn>
    </Page>
  )
}
