import { useState } from 'react'
import { Input, View } from '@tarojs/components'
import type { SpotCode } from '@contract/round'
import { Button } from '@/components/button/Button'
import { AT_STOP } from '@/copy/round-stop'
import { typedCode } from '@/services/scan'
import { tell } from '@/services/tell'
import './stop.scss'

/** What stands below a code, for who has no camera or a code that cannot be read. */
export const CodeField = ({ onCode }: { onCode: (code: SpotCode) => void }) => {
  const [text, setText] = useState('')
  const give = () => {
    const code = typedCode(text)
    if (code) onCode(code)
    else tell(AT_STOP.wrongCode)
  }
  return (
    <View className="stop__typing">
      <Input
        id="typed-code"
        className="stop__field"
        value={text}
        placeholder={AT_STOP.type}
        onInput={({ detail }) => setText(detail.value)}
      />
      <Button id="typed-ok" kind="soft" label={AT_STOP.typed} onTap={give} />
    </View>
  )
}
