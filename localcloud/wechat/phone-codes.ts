import { randomBytes } from 'node:crypto'

/** As WeChat has it: a code is good once, for five minutes. */
const GOOD_FOR_MS = 5 * 60_000

/** What `<button open-type="getPhoneNumber">` gives a phone, and what a function gets for it. Forgotten with the process. */
export class PhoneCodes {
  private readonly given = new Map<string, { phone: string; until: number }>()

  constructor(
    private readonly now: () => number,
    private readonly appId: string,
    private readonly phoneOf: (openid: string) => string | undefined,
  ) {}

  /** A new code for this person's number; undefined when their WeChat has none. */
  give(openid: string): string | undefined {
    const phone = this.phoneOf(openid)
    if (phone === undefined) return undefined
    for (const [code, { until }] of this.given) if (until <= this.now()) this.given.delete(code)
    const code = randomBytes(32).toString('hex')
    this.given.set(code, { phone, until: this.now() + GOOD_FOR_MS })
    return code
  }

  /** `phonenumber.getPhoneNumber`. */
  redeem(code: string): object {
    const found = this.given.get(code)
    this.given.delete(code)
    if (found === undefined || found.until <= this.now()) return { errcode: 40029, errmsg: 'invalid code' }
    const { phone } = found
    const watermark = { timestamp: Math.floor(this.now() / 1000), appid: this.appId }
    return {
      errcode: 0,
      errmsg: 'ok',
      phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark },
    }
  }
}
