import JsdomEnvironment from 'jest-environment-jsdom'
import { person } from '../people'
import { openStand, tap, until, type Stand } from '../stand'

/** What a test of the compiled mini-program finds beside jsdom: a community on a local cloud outside of the sandbox. */
export interface World {
  stand: Stand
  person: typeof person
  tap: typeof tap
  until: typeof until
}

/** jsdom for WeChat's view layer, and a real cloud in the realm that has sockets and threads. */
export default class WeAppEnvironment extends JsdomEnvironment {
  private stand: Stand | undefined

  override async setup(): Promise<void> {
    await super.setup()
    this.stand = await openStand()
    const world: World = { stand: this.stand, person, tap, until }
    this.global.world = world
  }

  override async teardown(): Promise<void> {
    await this.stand?.close()
    await super.teardown()
  }
}
