import { View } from '@tarojs/components'
import { TIES } from '@contract/glossary'
import type { InvitationView } from '@contract/join'
import { Button } from '@/components/button/Button'
import { WeChatButton } from '@/components/button/WeChatButton'
import { Sheet } from '@/components/sheet/Sheet'
import { codeShown } from '@/copy/codes'
import { lastDay } from '@/copy/dates'
import { whenInWords } from '@/copy/times'
import { copyText } from '@/services/share'
import { inWeChat } from '@/services/transport'

interface Props {
  invitation: InvitationView
  letters: string
  now: number
  busy: boolean
  onRevoke: () => void
  onClose: () => void
}

/** A code to be read aloud, copied, or sent as a card; and taken back. */
export const InviteSheet = ({ invitation, letters, now, busy, onRevoke, onClose }: Props) => (
  <Sheet title={`邀请${TIES[invitation.tie]}`} onClose={onClose}>
    <View className="house__ask">
      <View className="house__code" id="code-shown" ariaLabel={[...invitation.code].join(' ')}>
        {codeShown(invitation.code)}
      </View>
      <View className="house__words house__words--centre">
        {`一人一码，${whenInWords(invitation.expiresAt, now)} 前有效`}
      </View>
      {invitation.until !== undefined && (
        <View className="house__words house__words--centre">{`租到 ${lastDay(invitation.until)}`}</View>
      )}
      {inWeChat && <WeChatButton id="share" label="发给微信好友" openType="share" />}
      <Button
        id="copy"
        kind={inWeChat ? 'quiet' : 'main'}
        label="复制邀请"
        onTap={() => void copyText(letters)}
      />
      <Button id="revoke" kind="alarm" label="撤回邀请" busy={busy} onTap={onRevoke} />
    </View>
  </Sheet>
)
