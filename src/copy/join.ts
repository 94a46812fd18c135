import type { Membership, Tie } from '@contract/member'
import type { MyApplication } from '@contract/join'
import { ROLES, TIES } from '@contract/glossary'
import { lastDay } from './dates'

/** As what somebody lives there, and how long: 租客 · 到 2026年12月31日. */
export const tieInWords = ({ tie, until }: { tie: Tie; until?: number | undefined }): string =>
  until === undefined ? TIES[tie] : `${TIES[tie]} · 到 ${lastDay(until)}`

/** Said once somebody has come in, by what they have come in as. */
export const welcome = (memberships: readonly Membership[]): string => {
  const houses = memberships.reduce<string[]>(
    (all, { houses: bound = [] }) => [...all, ...bound.map(({ label }) => label)],
    [],
  )
  if (houses.length > 0) return `已为您绑定 ${houses.join('、')}`
  const [first] = memberships
  return first ? `欢迎加入${first.communityName}，${ROLES[first.role]}` : '欢迎加入'
}

/** How an application stands: what has happened, and what comes next. */
export const applicationSays = ({ state, reason }: MyApplication): string => {
  switch (state) {
    case 'waiting':
      return '已交给片区管家，通过后会告诉您'
    case 'approved':
      return '已经通过，欢迎回家'
    case 'refused':
      return reason ? `没有通过：${reason}` : '没有通过，可以核对后再申请'
  }
  return state satisfies never
}
