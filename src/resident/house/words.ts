import type { Household, InvitationView } from '@contract/join'
import type { Membership } from '@contract/member'
import { codeShown } from '@/copy/codes'
import { joinPath } from '@/services/routes'
import type { ShareCard } from '@/services/share'

/** The invitation as a WeChat card: whoever opens it finds the code filled in. */
export const cardOf = (me: Membership, house: Household, { code }: InvitationView): ShareCard => ({
  title: `${me.name}邀请您加入${house.label}`,
  path: joinPath(code),
})

/** The same for who has to read it. */
export const lettersOf = (me: Membership, house: Household, { code }: InvitationView): string =>
  `${me.name}邀请您加入${me.communityName}${house.label}。打开“近邻”小程序，点“加入小区”，填邀请码 ${codeShown(code)}`

export const removing = (name: string, house: string): string[] => [
  `${name}马上看不到${house}的报修，也不能再用这套房报修。`,
  '报过的单子还留着。需要时您可以再邀请。',
]

export const leaving = (house: string, last: boolean): string[] => [
  `您马上看不到${house}的报修，也不能再用这套房报修。`,
  last ? '这是您在这里的最后一套房，搬走后就退出这个小区了。' : '您的其他房屋不变。',
]
