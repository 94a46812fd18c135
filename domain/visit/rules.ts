import { refuse, type Refusal } from '@contract/errors'
import type { Nature } from '@contract/catalogue'
import type { VisitRules, VisitTerms } from '@contract/feedback'
import type { KindId } from '@contract/ids'
import type { Community } from '@contract/zone'
import { kindsOf } from '@domain/catalogue/catalogue'
import { dated, isDone, type Asked } from '@domain/zone/changed'

const UNRATED: VisitTerms = { which: 'unrated', percent: 20, how: 'call', within: 'term' }
/** Every complaint; of what was only asked, or suggested, those who were not content. */
const OF_NATURE: Record<Nature, VisitTerms['which']> = {
  repair: 'unrated',
  complaint: 'all',
  question: 'low',
  praise: 'low',
  suggestion: 'low',
}

type Holder = Pick<Community, 'visits' | 'catalogue'>

/** Who is asked how it went, as the manager has it, or as every community begins. */
export const visitRulesOf = (community: Holder): VisitRules =>
  community.visits ?? {
    all: UNRATED,
    kinds: kindsOf(community)
      .filter(({ nature }) => OF_NATURE[nature] !== UNRATED.which)
      .map(({ id, nature }) => ({ ...UNRATED, kind: id, which: OF_NATURE[nature] })),
    rev: 0,
  }

export const visitTermsFor = ({ all, kinds }: VisitRules, kind: KindId): VisitTerms => {
  const own = kinds.find((each) => each.kind === kind)
  if (!own) return all
  const { kind: _, ...terms } = own
  return terms
}

/** The rules, whole, as saved by somebody who has seen what they were. What is under way is not touched. */
export const saveVisits = (community: Community, draft: VisitRules, asked: Asked): Community | Refusal => {
  if (isDone(community, asked)) return community
  const before = visitRulesOf(community)
  if (draft.rev !== before.rev) return refuse('VISITS_CHANGED')
  const known = kindsOf(community).map(({ id }) => id)
  const kinds = draft.kinds.map(({ kind }) => kind)
  if (new Set(kinds).size !== kinds.length || !kinds.every((kind) => known.includes(kind)))
    return refuse('VISITS_FAULTY')
  return dated({ ...community, visits: { ...draft, rev: before.rev + 1 } }, asked, '修改回访规则')
}
