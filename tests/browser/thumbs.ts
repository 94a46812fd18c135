import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser } from './browser'

/** Who holds it; every person has a browser of their own, with what it keeps. */
interface Owner {
  openid: string
}

/** The app on one person's phone, as a thumb and a pair of eyes have it. */
export interface Phone {
  page: Page
  tap(id: string): Promise<void>
  write(id: string, words: string): Promise<void>
  sees(...words: string[]): Promise<void>
  /** As `sees`, for what has just happened elsewhere: a message drops in, and the page looks again. */
  hears(...words: string[]): Promise<void>
  finds(id: string): Promise<void>
  loses(id: string): Promise<void>
  /** The page whose address says so is in front; gives the id in it. */
  reaches(route: string): Promise<string>
  /** A finger on a canvas. */
  draw(id: string): Promise<void>
  /** Takes a photo for the picker of this id. */
  photograph(id: string): Promise<void>
  /** The signal goes, or is back, and the phone says so. */
  reception(on: boolean): Promise<void>
}
export interface Phones {
  /** Opens the app on somebody's phone, from scratch, at a page of it. */
  takeUp(who: Owner, path?: string): Promise<Phone>
  /** What went wrong without anybody being told. */
  shouted: string[]
  close(): Promise<void>
}

/** The smallest picture there is. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const phoneOn = (page: Page): Phone => {
  const at = (id: string) => page.locator(`[id="${id}"]:visible`).first()
  const seen = (words: string) => page.getByText(words).filter({ visible: true }).first().waitFor()
  const sees = async (...words: string[]) => {
    for (const each of words) await seen(each)
  }
  return {
    page,
    sees,
    tap: (id) => at(id).click(),
    write: (id, words) => at(id).locator('input, textarea').first().fill(words),
    hears: async (...words) => {
      await page.evaluate(() => window.postMessage({ type: 'push' }, '*'))
      await sees(...words)
    },
    finds: (id) => at(id).waitFor(),
    loses: (id) => at(id).waitFor({ state: 'hidden' }),
    reaches: async (route) => {
      await page.waitForURL((url) => url.hash.startsWith(`#/${route}`))
      return new URLSearchParams(new URL(page.url()).hash.split('?')[1]).get('id') ?? ''
    },
    draw: async (id) => {
      // Paper that is laid out, and has come to rest: a thumb is no quicker.
      const paper = at(id).locator('canvas[style*="touch-action"]')
      await paper.hover()
      const box = await paper.boundingBox()
      if (!box) throw new Error(`${id} cannot be drawn on`)
      await page.mouse.move(box.x + 20, box.y + 20)
      await page.mouse.down()
      await page.mouse.move(box.x + 80, box.y + 60, { steps: 4 })
      await page.mouse.move(box.x + 140, box.y + 30, { steps: 4 })
      await page.mouse.up()
    },
    photograph: async (id) => {
      const chooser = page.waitForEvent('filechooser')
      await at(id).click()
      await (await chooser).setFiles({ name: 'after.png', mimeType: 'image/png', buffer: DOT })
    },
    reception: async (on) => {
      await page.context().setOffline(!on)
      // A phone's browser tells what it is connected by; this one has no radio to tell of.
      await page.evaluate(
        (type) => {
          const { connection } = navigator as unknown as { connection: EventTarget }
          Object.defineProperty(connection, 'type', { value: type, configurable: true })
          connection.dispatchEvent(new Event('change'))
        },
        on ? 'wifi' : 'none',
      )
    },
  }
}

/** Several people with the app open at once, against one cloud. */
export const openPhones = async (url: string): Promise<Phones> => {
  const browser: Browser = await openBrowser()
  const contexts = new Map<string, BrowserContext>()
  const shouted: string[] = []
  const contextOf = async ({ openid }: Owner): Promise<BrowserContext> => {
    const known = contexts.get(openid)
    if (known) return known
    const made = await browser.newContext({ viewport: { width: 390, height: 844 } })
    contexts.set(openid, made)
    return made
  }
  return {
    shouted,
    takeUp: async (who, path = 'pages/home/index') => {
      const context = await contextOf(who)
      await Promise.all(context.pages().map((page) => page.close()))
      const page = await context.newPage()
      page.setDefaultTimeout(15_000)
      page.on('pageerror', (error) => shouted.push(error.message))
      page.on('console', (message) => {
        // That nothing arrives in a basement is no fault of the app's.
        if (message.type() === 'error' && !message.text().includes('ERR_INTERNET_DISCONNECTED'))
          shouted.push(message.text())
      })
      await page.goto(`${url}/app/?openid=${who.openid}#/${path}`)
      return phoneOn(page)
    },
    close: () => browser.close(),
  }
}
