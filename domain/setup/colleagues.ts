import type { MemberId } from '@contract/ids'
import type { Member, Role } from '@contract/member'
import type { Findings } from './findings'
import type { Field } from './lines'
import { phoneOf } from './phone'
import { nameKey } from './words'

export interface Colleague {
  name: string
  phone: string
  /** The first is the one listed first. */
  posts: { role: Role; id: MemberId }[]
}

/** The staff, as a cell of another sheet names them: 张伟, 13800010005, or 张伟13800010005 where there are two. */
export class Colleagues {
  private readonly people = new Map<string, Colleague>()
  private readonly byName = new Map<string, Colleague[]>()
  private readonly heard = new Set<string>()

  hold({ _id, name, phone, role }: Member): void {
    const key = phone === '' ? _id : phone
    const person = this.people.get(key) ?? { name, phone, posts: [] }
    if (!this.people.has(key)) {
      this.people.set(key, person)
      this.byName.set(nameKey(name), [...(this.byName.get(nameKey(name)) ?? []), person])
    }
    person.posts.push({ role, id: _id })
  }

  /** A name whose row is faulty: whoever names it is not to be blamed. */
  hear(name: string): void {
    this.heard.add(nameKey(name))
  }

  /** Undefined when it is not one person; its fault is told. */
  find(field: Field, findings: Findings): Colleague | undefined {
    if (field.spoilt || field.text === '' || this.heard.has(nameKey(field.text))) return undefined
    const [, name = '', phone = ''] = /^(.*?)[\s(]*((?:\+?86)?[\d -]{11,})?\)?$/.exec(field.text) ?? []
    const found =
      phone === ''
        ? (this.byName.get(nameKey(name)) ?? [])
        : [this.people.get(phoneOf(phone))].flatMap((person) =>
            person && (name === '' || nameKey(name) === nameKey(person.name)) ? [person] : [],
          )
    const [only, another] = found
    if (!only) findings.fault(field, `员工里没有“${field.text}”`)
    else if (another)
      findings.fault(
        field,
        `有${found.length}位“${only.name}”，请连手机号一起写，如：${only.name}${only.phone}`,
      )
    return another ? undefined : only
  }
}
