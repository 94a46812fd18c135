import { View } from '@tarojs/components'
import { TIES } from '@contract/glossary'
import type { InvitationView } from '@contract/join'
import { LinkRow } from '@/components/link-row/LinkRow'
import { codeShown } from '@/copy/codes'

interface Props {
  invitations: InvitationView[]
  onOpen: (invitation: InvitationView) => void
}

/** Sent, and nobody has come yet. */
export const Invitations = ({ invitations, onOpen }: Props) => {
  if (invitations.length === 0) return null
  return (
    <View className="house__card">
      <View className="house__title">等人来的邀请</View>
      <View>
        {invitations.map((invitation) => (
          <LinkRow
            key={invitation.code}
            id={`invitation-${invitation.code}`}
            label={codeShown(invitation.code)}
            words={TIES[invitation.tie]}
            onTap={() => onOpen(invitation)}
          />
        ))}
      </View>
    </View>
  )
}
