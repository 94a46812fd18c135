import './aliases'
import JsdomEnvironment from 'jest-environment-jsdom'
import type { Member } from '@contract/member'
import { keyed } from '@domain/people/keys'
import { people } from '../../scripts/seed/green-lake'
import { importDocuments } from '../../scripts/seed/import-documents'
import { chargeHouse, type Charged } from '../billing'
import { person } from '../people'
import { openStand, tap, until, type Stand } from '../stand'

/** What a test of the compiled mini-program finds beside jsdom: a community on a local cloud outside of the sandbox. */
export interface World {
  stand: Stand
  person: typeof person
  tap: typeof tap
  until: typeof until
  /** Somebody whom the property wrote down, and who has not come in on a phone yet. */
  enroll: (member: Omit<Member, 'openid' | 'boxKey' | 'searchKeys'>) => Promise<void>
  /** What a house is charged, as a run leaves it. */
  charge: (houseKey: string, charged: readonly Charged[]) => Promise<unknown>
  /** The number that a person's WeChat knows. */
  number: (openid: string, phone: string) => Promise<void>
  /** What WeChat gives for it, once it was tapped and allowed. */
  phoneCode: (openid: string) => Promise<string>
}

/** jsdom for WeChat's view layer, and a real cloud in the realm that has sockets and threads. */
export default class WeAppEnvironment extends JsdomEnvironment {
  private stand: Stand | undefined

  override async setup(): Promise<void> {
    await super.setup()
    this.stand = await openStand()
    const { url } = this.stand.cloud
    const world: World = {
      stand: this.stand,
      person,
      tap,
      until,
      enroll: (member) => importDocuments(url, 'members', [keyed(member)]),
      charge: (houseKey, charged) => chargeHouse(url, houseKey, charged, this.stand?.cloud.now() ?? 0),
      number: async (openid, phone) => {
        const body = JSON.stringify([...people, { openid, name: openid, role: 'stranger', phone }])
        await fetch(`${url}/stage/people`, { method: 'PUT', body })
      },
      phoneCode: async (openid) => {
        const headers = { 'x-wx-openid': openid }
        const response = await fetch(`${url}/wechat/phone-code`, { method: 'POST', headers })
        return ((await response.json()) as { code: string }).code
      },
    }
    this.global.world = world
  }

  override async teardown(): Promise<void> {
    await this.stand?.close()
    await super.teardown()
  }
}
