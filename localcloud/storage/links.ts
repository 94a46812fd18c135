import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Settings } from '../database/settings'

/** Temporary addresses of files: good until their time by the cloud's clock, and only as they were given. */
export class Links {
  private readonly secret: string

  constructor(
    settings: Settings,
    private readonly now: () => number,
  ) {
    this.secret = settings.get('storage.secret', '')
    if (this.secret !== '') return
    this.secret = randomBytes(16).toString('hex')
    settings.set('storage.secret', this.secret)
  }

  /** The query of an address that is good for so many seconds. */
  query(path: string, maxAgeS: number): string {
    const until = Math.ceil(this.now() / 1000) + maxAgeS
    return `sign=${this.sign(path, until)}&t=${until}`
  }

  /** Whether such a query gives the file, now. */
  isGood(path: string, sign: string, t: string): boolean {
    const until = Number(t)
    const expected = Buffer.from(this.sign(path, until))
    const given = Buffer.from(sign)
    return given.length === expected.length && timingSafeEqual(given, expected) && this.now() < until * 1000
  }

  private sign(path: string, until: number): string {
    return createHmac('sha256', this.secret).update(`${until} ${path}`).digest('hex').slice(0, 32)
  }
}
