import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import type { SpotCode } from '@contract/round'
import { Blank } from '@/components/blank/Blank'
import { Button } from '@/components/button/Button'
import { Footer } from '@/components/page/Footer'
import { POINT } from '@/copy/point-page'
import { REFUSALS } from '@/copy/refusals'
import { openSubmit } from '@/services/routes'
import { canScan, codeIn, scan } from '@/services/scan'
import { tell } from '@/services/tell'

interface Props {
  me: Membership
  onCode: (code: SpotCode) => void
}

/** Torn off, of another community, or made up: what it means, and two ways on. */
export const Unknown = ({ me, onCode }: Props) => {
  const again = async () => {
    const text = await scan()
    if (text === undefined) return
    const code = codeIn(text)
    if (code) onCode(code)
    else tell(POINT.notOurs)
  }
  return (
    <>
      <View id="code-unknown">
        <Blank drawing="calm" sentence={REFUSALS.CODE_UNKNOWN} hint={POINT.torn} />
      </View>
      <Footer>
        {canScan && <Button id="scan-again" label={POINT.scanAgain} onTap={() => void again()} />}
        {me.role !== 'admin' && (
          <Button
            id="point-request"
            kind={canScan ? 'quiet' : 'main'}
            label={POINT.request}
            onTap={() => openSubmit('cleaning')}
          />
        )}
      </Footer>
    </>
  )
}
