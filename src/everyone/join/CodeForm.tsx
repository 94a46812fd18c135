import { useState } from 'react'
import { View } from '@tarojs/components'
import type { InvitationCode } from '@contract/ids'
import { PRIVACY_VERSION } from '@contract/glossary'
import { Button } from '@/components/button/Button'
import { Field } from '@/components/field/Field'
import { Footer } from '@/components/page/Footer'
import { codeWritten, isWholeCode } from '@/copy/codes'
import { useDraft } from '@/services/draft'
import { useCommand } from '@/services/use-command'
import { WhoFields, isWhole } from './WhoFields'
import { comeIn } from './come-in'

/** Whoever holds a code comes in as what it says: family, tenant, a colleague. */
export const CodeForm = ({ shared }: { shared: string | undefined }) => {
  const { draft, write, discard } = useDraft('join code', { code: '', name: '', phone: '' })
  // A card that was just tapped goes before what was typed some other day.
  const [code, setCode] = useState(codeWritten(shared ?? draft.code))
  const [tried, setTried] = useState(false)
  const { busy, run } = useCommand()

  const join = async () => {
    setTried(true)
    if (!isWholeCode(code) || !isWhole(draft)) return
    const answer = await run('join.code', {
      code: code.replace(/-/g, '') as InvitationCode,
      name: draft.name.trim(),
      phone: draft.phone,
      agreed: PRIVACY_VERSION,
    })
    if (!answer?.ok) return
    discard()
    await comeIn(answer.data.memberIds)
  }
  return (
    <>
      <View className="join__card join__form">
        <Field
          id="code"
          label="邀请码"
          value={code}
          placeholder="把收到的话整段粘进来也行"
          most={200}
          fault={tried && !isWholeCode(code) ? '邀请码是 9 位，请看一眼再填' : undefined}
          onWrite={(text) => {
            const written = codeWritten(text)
            setCode(written)
            write({ code: written })
          }}
        />
        <WhoFields who={draft} tried={tried} onWrite={write} />
      </View>
      <Footer>
        <Button id="join-submit" label="加入" busy={busy} onTap={() => void join()} />
      </Footer>
    </>
  )
}
