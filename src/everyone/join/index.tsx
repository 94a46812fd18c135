import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/page/Page'
import { useSession } from '@/services/session'
import { AskForm } from './AskForm'
import { CodeForm } from './CodeForm'
import { Consent } from './Consent'
import { Ways } from './Ways'
import { agree, hasAgreed } from './agreed'
import './join.scss'

interface Params {
  /** A shared invitation. */
  code?: string
  way?: 'code' | 'ask'
}

const TITLES = { code: '用邀请码加入', ask: '向物业申请' }

/** How a stranger becomes somebody here, and a member of one place a member of another. */
export default function Join() {
  const { code, way = code ? 'code' : undefined } = useRouter<Params & Record<string, string>>().params
  const [agreed, setAgreed] = useState(hasAgreed)
  const session = useSession()
  const me = session.status === 'member' ? session.me : undefined

  const consent = () => {
    agree()
    setAgreed(true)
  }
  return (
    <Page title={agreed && way ? TITLES[way] : '加入小区'} back>
      {!agreed && <Consent onAgree={consent} />}
      {agreed && !way && <Ways />}
      {agreed && way === 'code' && <CodeForm shared={code} />}
      {agreed && way === 'ask' && <AskForm key={me?.id} me={me} />}
    </Page>
  )
}
