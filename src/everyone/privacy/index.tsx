import { Page } from '@/components/page/Page'
import { Notice } from './Notice'

/** To be read at any time, by anybody. */
export default function PrivacyPage() {
  return (
    <Page title="隐私说明" back>
      <Notice />
    </Page>
  )
}
