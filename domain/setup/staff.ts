import type { CommunityId, MemberId } from '@contract/ids'
import type { Member, Post } from '@contract/member'
import { ROLES } from '@contract/glossary'
import { keyed } from '@domain/people/keys'
import { alike } from './alike'
import { BOOK } from './book'
import { Count } from './count'
import type { Findings } from './findings'
import { freshId, type IdOf } from './ids'
import type { People } from './residents'
import { returned } from './returned'
import type { StaffRow, Tables } from './tables'
import { Colleagues } from './colleagues'

export interface StaffPlan extends People {
  /** Everybody a zone or a duty may name. */
  colleagues: Colleagues
}

const isStaff = ({ role }: Member): boolean => role !== 'resident' && role !== 'admin'

/** Who holds two posts is two memberships of one number; a post the sheet does not name stays as it is. */
export const planStaff = (
  { staff: sheet }: Tables,
  known: readonly Member[],
  communityId: CommunityId,
  idOf: IdOf,
  findings: Findings,
): StaffPlan => {
  const before = known.filter(isStaff)
  const plan = new StaffDraft(before, known, communityId, idOf)
  const count = new Count(BOOK.staff.name)
  const colleagues = new Colleagues()
  const seen = new Map<string, number>()

  for (const row of sheet?.rows ?? []) {
    if (row.name.spoilt) continue
    const phone = row.phone.text
    const earlier = seen.get(phone)
    if (earlier !== undefined && !row.phone.spoilt) {
      findings.fault(row.phone, `和第${earlier}行是同一个手机号，一个人写一行，几个岗位写在一格里`)
      continue
    }
    seen.set(phone, row.row)
    const posts = row.posts.map((post) => plan.post(row, post))
    for (const { member } of posts) colleagues.hold(member)
    // Somebody whose number or post is told to be wrong is all the same not unknown.
    if (posts.length === 0 || row.phone.spoilt) colleagues.hear(row.name.text)
    const isSame = posts.every(({ was }) => was === 'same')
    count.row(isSame ? 'same' : posts.some(({ was }) => was !== 'added') ? 'changed' : 'added')
  }
  const others = before.filter(({ active, phone }) => active && !(phone !== '' && seen.has(phone)))
  const unnamed = others.filter(({ _id }) => !plan.isNamed(_id))
  for (const member of inOrder(before.filter(({ _id, active }) => active && !plan.isNamed(_id))))
    colleagues.hold(member)
  return { add: plan.add, save: plan.save, count: sheet && count.result(unnamed.length), colleagues }
}

const ORDER = Object.keys(ROLES)
const inOrder = (members: Member[]): Member[] =>
  [...members].sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role))

/** What becomes of the staff, row by row. */
class StaffDraft {
  readonly add: Member[] = []
  readonly save: People['save'] = []
  private readonly named = new Set<MemberId>()
  private readonly taken: Set<string>

  constructor(
    private readonly staff: readonly Member[],
    everybody: readonly Member[],
    private readonly communityId: CommunityId,
    private readonly idOf: IdOf,
  ) {
    this.taken = new Set(everybody.map(({ _id }) => _id))
  }

  isNamed(id: MemberId): boolean {
    return this.named.has(id)
  }

  post(row: StaffRow, role: Post): { member: Member; was: 'added' | 'changed' | 'same' } {
    const before = this.find(row, role)
    const name = row.name.text
    const phone = row.phone.text
    if (!before) {
      const _id = freshId(this.idOf, this.taken, 'm', phone, role) as MemberId
      const { communityId } = this
      const member = keyed({
        _id,
        communityId,
        role,
        name,
        phone,
        skills: row.skills,
        houses: [],
        active: true,
        rev: 0,
      })
      this.add.push(member)
      this.named.add(_id)
      return { member, was: 'added' }
    }
    this.named.add(before._id)
    const skills = row.skills.length === 0 ? before.skills : row.skills
    const after = keyed(returned({ ...before, name, phone, skills }))
    if (alike(before, after)) return { member: before, was: 'same' }
    this.save.push({ before, after: { ...after, rev: before.rev + 1 } })
    return { member: after, was: 'changed' }
  }

  /** By number; whom the manager invited without one, by name. */
  private find({ name, phone }: StaffRow, role: Post): Member | undefined {
    const holders = this.staff.filter((member) => member.role === role && !this.named.has(member._id))
    return (
      holders.find((member) => member.phone === phone.text && phone.text !== '') ??
      holders.find((member) => member.phone === '' && member.active && member.name === name.text)
    )
  }
}
