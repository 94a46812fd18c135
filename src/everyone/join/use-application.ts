import { PRIVACY_VERSION } from '@contract/glossary'
import type { Membership, Tie } from '@contract/member'
import { endOf } from '@/copy/dates'
import { useDraft } from '@/services/draft'
import { useCommand } from '@/services/use-command'
import type { Found } from './FindSheet'
import type { Staircase } from '@/components/unit-picker/UnitSheet'
import { isWhole } from './WhoFields'

interface Draft {
  community: Found | undefined
  staircase: Staircase | undefined
  room: string
  name: string
  phone: string
  tie: Tie
  /** The last day of a tenancy: '2026-12-31'. */
  until: string | undefined
}

/** What is filled in, kept on the phone until it is handed over. Who lives here already asks for another house here. */
export const useApplication = (me: Membership | undefined) => {
  const { draft, write, discard } = useDraft<Draft>('join ask', {
    community: me && { id: me.communityId, name: me.communityName },
    staircase: undefined,
    room: '',
    name: me?.name ?? '',
    phone: '',
    tie: 'owner',
    until: undefined,
  })
  const { busy, run } = useCommand()
  const { community, staircase, name, phone, tie, until } = draft
  const room = draft.room.trim()
  const whole = community && staircase && room !== '' && isWhole(draft) && (tie !== 'tenant' || until)

  /** True when it lies with the steward. */
  const ask = async (): Promise<boolean> => {
    if (!whole) return false
    const { buildingId, unitId } = staircase
    const answer = await run('join.ask', {
      agreed: PRIVACY_VERSION,
      communityId: community.id,
      buildingId,
      unitId,
      room,
      name: name.trim(),
      phone,
      tie,
      ...(tie === 'tenant' && until ? { until: endOf(until) } : {}),
    })
    if (!answer?.ok) return false
    discard()
    return true
  }
  return { draft, write, busy, ask }
}
