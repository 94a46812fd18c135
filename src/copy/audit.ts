import type { Audited } from '@contract/people'

/** What was done, as it follows the name of who did it. */
export const didTo = (what: Audited, whom: string): string => {
  switch (what) {
    case 'opened':
      return `看了${whom}的资料`
    case 'revealed':
      return `看了${whom}的完整手机号`
    case 'called':
      return `给${whom}打了电话`
    case 'removed':
      return `把${whom}移出了小区`
  }
  return what satisfies never
}
