import type { Settings } from '../database/settings'

/** Somebody whose phone can be shown on the stage. */
export interface Person {
  openid: string
  name: string
  role: string
  /** The number that this person's WeChat knows. */
  phone?: string
}

const PEOPLE = 'stage.people'

/** Those whose phones there are here, kept with the cloud's data. */
export class People {
  constructor(private readonly settings: Settings) {}

  all(): Person[] {
    return this.settings.get<Person[]>(PEOPLE, [])
  }

  keep(people: readonly Person[]): void {
    this.settings.set(
      PEOPLE,
      people.map(({ openid, name, role, phone }) => ({ openid, name, role, ...(phone && { phone }) })),
    )
  }

  phoneOf(openid: string): string | undefined {
    return this.all().find((person) => person.openid === openid)?.phone
  }
}

export function isPerson(value: unknown): value is Person {
  if (typeof value !== 'object' || value === null) return false
  const { openid, name, role, phone = '' } = value as Record<string, unknown>
  return [openid, name, role, phone].every((part) => typeof part === 'string')
}
