import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Membership } from '@contract/member'
import { Button } from '@/components/button/Button'
import { Footer } from '@/components/page/Footer'
import { ON_ROUND, windowInWords } from '@/copy/round'
import { AT_STOP } from '@/copy/round-stop'
import { WhichPlace } from '@/housekeeper/where/WhichPlace'
import { canScan } from '@/services/scan'
import { scanCode } from '@/services/round-scan'
import { CodeField } from './CodeField'
import type { useHere } from './use-here'
import './stop.scss'

/** The code first: it says that somebody was there. */
export const Asking = ({ me, where }: { me: Membership; where: ReturnType<typeof useHere> }) => {
  const { here, codeGone, scanned, loseCode, findCode, picked } = where
  const [typing, setTyping] = useState(!canScan)
  return (
    <>
      <View className="large__stack">
        {here && (
          <View className="stop__name" id="stop-name">
            {here.place.name}
          </View>
        )}
        {here?.halt && <View className="stop__window">{windowInWords(here.halt.stop)}</View>}
        {typing && <CodeField onCode={scanned} />}
        {!typing && <Button id="type-code" kind="quiet" label={AT_STOP.type} onTap={() => setTyping(true)} />}
        <Button id="no-code" kind="soft" label={AT_STOP.noCode} onTap={loseCode} />
      </View>
      {canScan && (
        <Footer>
          <Button
            id="scan"
            label={here ? AT_STOP.scanFirst : ON_ROUND.scan}
            onTap={() => void scanCode().then(scanned)}
          />
        </Footer>
      )}
      {codeGone && !here && (
        <WhichPlace me={me} onPick={(place) => place && picked(place)} onClose={findCode} />
      )}
    </>
  )
}
