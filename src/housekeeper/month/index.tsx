import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { MY_MONTH } from '@/copy/my-month'
import { MyMonth } from './MyMonth'

export default function MonthPage() {
  return (
    <Page title={MY_MONTH.title} back>
      <SignedIn>{(me) => <MyMonth key={me.id} me={me.id} />}</SignedIn>
    </Page>
  )
}
