import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/page/Page'
import { SignedIn } from '@/components/signed-in/SignedIn'
import { openedWith, type Opened } from '@/services/scan'
import { Submit } from './Submit'

export default function SubmitPage() {
  const opened = openedWith(useRouter<{ [K in keyof Opened]: string }>().params)
  const [title, setTitle] = useState('报修')
  return (
    <Page title={title} back>
      <SignedIn>{(me) => <Submit key={me.id} me={me} opened={opened} onTitle={setTitle} />}</SignedIn>
    </Page>
  )
}
